import type { JSX } from 'react';
import type { DayFigures } from '@tianfu/sdk';
import { useWords } from '../../../components/use-words.js';

const WIDTH = 720;
const HEIGHT = 180;
const LEFT = 28;
const BOTTOM = 22;
const TOP = 8;
/** As many dates as can be read side by side. */
const DATES_SHOWN = 8;

/** Samples made ready day by day; what was in time is the lower part of the bar. */
export function DayChart({ days }: { days: readonly DayFigures[] }): JSX.Element {
  const { t } = useWords();
  const most = Math.max(1, ...days.map(({ ready }) => ready));
  const step = (WIDTH - LEFT) / Math.max(1, days.length);
  const every = Math.max(1, Math.ceil(days.length / DATES_SHOWN));
  const y = (count: number): number => TOP + (1 - count / most) * (HEIGHT - TOP - BOTTOM);
  const made = days.filter(({ ready }) => ready > 0);
  return (
    <section className="tf-card" aria-labelledby="per-day">
      <div className="tf-row tf-between">
        <h2 id="per-day">{t('sampling.figures.perDay')}</h2>
        <span className="tf-row tf-small">
          <span className="tf-key">{t('sampling.figures.inTime')}</span>
          <span className="tf-key tf-key-late">{t('sampling.figures.late')}</span>
        </span>
      </div>
      <svg
        className="tf-chart"
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={t('sampling.figures.perDay')}
      >
        {[0, most].map((count) => (
          <g key={count}>
            <line x1={LEFT} x2={WIDTH} y1={y(count)} y2={y(count)} className="tf-chart-line" />
            <text x={LEFT - 6} y={y(count) + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {days.map(({ date, ready, onTime }, index) => {
          const x = LEFT + index * step + step * 0.15;
          return (
            <g key={date}>
              <rect
                x={x}
                y={y(ready)}
                width={step * 0.7}
                height={y(onTime) - y(ready)}
                className="tf-chart-ready"
              />
              <rect
                x={x}
                y={y(onTime)}
                width={step * 0.7}
                height={y(0) - y(onTime)}
                className="tf-chart-in-time"
              />
              {index % every === 0 && (
                <text x={x + step * 0.35} y={HEIGHT - 6} textAnchor="middle">
                  {date.slice(5)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{t('sampling.figures.asTable')}</summary>
        <table className="tf-table tf-table-narrow">
          <thead>
            <tr>
              <th scope="col">{t('sampling.figures.date')}</th>
              <th scope="col" className="tf-number">
                {t('sampling.figures.ready')}
              </th>
              <th scope="col" className="tf-number">
                {t('sampling.figures.inTime')}
              </th>
            </tr>
          </thead>
          <tbody>
            {made.map(({ date, ready, onTime }) => (
              <tr key={date}>
                <th scope="row">{date}</th>
                <td className="tf-number">{ready}</td>
                <td className="tf-number">{onTime}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
