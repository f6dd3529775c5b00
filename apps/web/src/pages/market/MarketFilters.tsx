import type { JSX } from 'react';
import { MODES, ORDER_SORTS, PRODUCT_CATEGORIES, type Mode, type ProductCategory } from '@tianfu/sdk';
import { ManyChips, OneChip } from '../../components/Chips.js';
import { useWords } from '../../components/use-words.js';
import { marketSearch, type MarketSearch } from '../../routes/search.js';

// Vocabularies have their own keys only.
const CATEGORIES = Object.keys(PRODUCT_CATEGORIES) as ProductCategory[];
const MODE_CODES = Object.keys(MODES) as Mode[];

interface Props {
  readonly search: MarketSearch;
  readonly onChange: (change: MarketSearch) => void;
}

/** The market's filters; every change is in the address at once. */
export function MarketFilters({ search, onChange }: Props): JSX.Element {
  const { t, words } = useWords();
  const set = (change: Record<string, unknown>): void => onChange(marketSearch({ ...search, ...change }));
  const filters = [
    search.category,
    search.mode,
    search.minQuantityPieces,
    search.maxQuantityPieces,
    search.deliveryFrom,
  ];
  const active = filters.filter((value) => value !== undefined).length;
  return (
    <details className="tf-card" open={active > 0}>
      <summary>
        {t('market.filters')} {active > 0 && <b className="tf-figures">({active})</b>}
      </summary>
      <div className="tf-stack">
        <div>
          <p className="tf-small tf-soft">{t('market.category')}</p>
          <ManyChips
            label={t('market.category')}
            value={search.category}
            chips={CATEGORIES.map((code) => ({ code, name: words.category(code) }))}
            onChange={(category) => set({ category })}
          />
        </div>
        <div>
          <p className="tf-small tf-soft">{t('market.mode')}</p>
          <OneChip
            label={t('market.mode')}
            value={search.mode ?? ''}
            chips={[
              { code: '' as const, name: t('common.all') },
              ...MODE_CODES.map((code) => ({ code, name: words.mode(code) })),
            ]}
            onChange={(mode) => set({ mode })}
          />
        </div>
        <div className="tf-form-grid">
          <NumberField
            label={t('market.quantityFrom')}
            value={search.minQuantityPieces}
            onSet={(minQuantityPieces) => set({ minQuantityPieces })}
          />
          <NumberField
            label={t('market.quantityTo')}
            value={search.maxQuantityPieces}
            onSet={(maxQuantityPieces) => set({ maxQuantityPieces })}
          />
          <label>
            <span className="tf-small tf-soft">{t('market.deliveryFrom')}</span>
            <input
              className="tf-input"
              type="date"
              value={search.deliveryFrom ?? ''}
              onChange={(event) => set({ deliveryFrom: event.target.value })}
            />
          </label>
          <label>
            <span className="tf-small tf-soft">{t('market.sort')}</span>
            <select
              className="tf-input"
              value={search.sort ?? '-createdAt'}
              onChange={(event) => set({ sort: event.target.value })}
            >
              {ORDER_SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`words.sort.${sort}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
    </details>
  );
}

/** A number that counts once it is left or sent, not at every key. */
function NumberField(props: {
  label: string;
  value: number | undefined;
  onSet: (text: string) => void;
}): JSX.Element {
  const { label, value, onSet } = props;
  return (
    <label>
      <span className="tf-small tf-soft">{label}</span>
      <input
        key={value}
        className="tf-input"
        type="number"
        inputMode="numeric"
        min={1}
        defaultValue={value}
        onBlur={(event) => {
          if (event.target.value !== String(value ?? '')) onSet(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSet(event.currentTarget.value);
        }}
      />
    </label>
  );
}
