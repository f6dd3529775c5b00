import { useEffect, useId, useState, type JSX, type KeyboardEvent } from 'react';
import { Input } from 'antd';
import { useWords } from '../../components/use-words.js';
import type { Command } from './commands.js';

interface Props {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly groups: readonly { readonly label: string; readonly commands: readonly Command[] }[];
  readonly onPick: (command: Command) => void;
}

/** A field with what answers to it below, always open: the arrows choose while the cursor stays in the field. */
export function CommandList({ text, onType, groups, onPick }: Props): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const all = groups.flatMap(({ commands }) => commands);
  const [wanted, setWanted] = useState<string | undefined>();
  const active = all.find(({ key }) => key === wanted) ?? all[0];
  const idOf = (command: Command): string => `${id}-${String(all.indexOf(command))}`;
  const activeId = active && idOf(active);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const step = (by: number): void => {
    const at = active === undefined ? -1 : all.indexOf(active);
    setWanted(all[(at + by + all.length) % all.length]?.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While a Chinese word is being composed, the keys belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && active !== undefined) onPick(active);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={activeId}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t('palette.title')} className="tf-commands">
        {groups.map(({ label, commands }) => (
          <div key={label} role="group" aria-label={label}>
            <p className="tf-small tf-soft" aria-hidden>
              {label}
            </p>
            {commands.map((command) => (
              <div
                key={command.key}
                id={idOf(command)}
                role="option"
                aria-selected={command === active}
                className="tf-command"
                onMouseMove={() => setWanted(command.key)}
                onClick={() => onPick(command)}
              >
                {command.name}
              </div>
            ))}
          </div>
        ))}
      </div>
      {all.length === 0 && <p role="status">{t('palette.nothing')}</p>}
    </>
  );
}
