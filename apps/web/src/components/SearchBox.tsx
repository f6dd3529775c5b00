import { useState, type JSX } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { useTexts } from '../i18n/use-texts.js';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSearch: (text: string | undefined) => void;
  readonly maxLength?: number;
}

/** A text filter that asks when sent, not at every key. */
export function SearchBox({ label, value, onSearch, maxLength = 60 }: Props): JSX.Element {
  const { t } = useTexts();
  const [text, setText] = useState(value ?? '');
  return (
    <form
      role="search"
      className="tf-search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim() === '' ? undefined : text.trim());
      }}
    >
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={maxLength}
        enterKeyHint="search"
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '') onSearch(undefined);
        }}
      />
      <button type="submit" aria-label={t('common.search')}>
        <SearchOutlined aria-hidden />
      </button>
    </form>
  );
}
