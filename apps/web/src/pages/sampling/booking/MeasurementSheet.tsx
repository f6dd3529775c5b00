import type { JSX } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CheckOutlined } from '@ant-design/icons';
import type { MeasurementLine } from '@tianfu/sdk';
import { Tag } from '../../../components/StateTag.js';
import { useWords } from '../../../components/use-words.js';

const cm = (value: number): string => value.toFixed(1).replace(/\.0$/, '');
const signed = (value: number): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${cm(Math.abs(value))}`;

/** Measured against the tolerance: the verdict is an icon, a word and a colour. */
export function MeasurementSheet({ lines }: { lines: readonly MeasurementLine[] }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('sampling.review.sheet')}>
      <table className="tf-table tf-table-narrow tf-table-sheet">
        <thead>
          <tr>
            <th scope="col">{t('sampling.review.point')}</th>
            <th scope="col">{t('sampling.review.size')}</th>
            <th scope="col">{t('sampling.review.verdict')}</th>
            <th scope="col" className="tf-number">
              {t('sampling.review.target')}
            </th>
            <th scope="col" className="tf-number">
              {t('sampling.review.tolerance')}
            </th>
            <th scope="col" className="tf-number">
              {t('sampling.review.measured')}
            </th>
            <th scope="col" className="tf-number">
              {t('sampling.review.deviation')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.point} ${line.size}`}>
              <th scope="row">{line.point}</th>
              <td>{line.size}</td>
              <td>
                <Verdict line={line} />
              </td>
              <td className="tf-number">{cm(line.targetCm)}</td>
              <td className="tf-number">
                {line.tolerancePlusCm === line.toleranceMinusCm
                  ? `±${cm(line.tolerancePlusCm)}`
                  : `+${cm(line.tolerancePlusCm)} −${cm(line.toleranceMinusCm)}`}
              </td>
              <td className="tf-number">{cm(line.measuredCm)}</td>
              <td className="tf-number">{signed(line.deviationCm)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verdict({ line }: { line: MeasurementLine }): JSX.Element {
  const { t } = useWords();
  const { within, deviationCm, tolerancePlusCm, toleranceMinusCm } = line;
  if (within) return <Tag tone="jade" icon={CheckOutlined} word={t('sampling.review.within')} />;
  const large = deviationCm > 0;
  const beyond = Math.abs(deviationCm) - (large ? tolerancePlusCm : toleranceMinusCm);
  return (
    <Tag
      tone="cinnabar"
      icon={large ? ArrowUpOutlined : ArrowDownOutlined}
      word={`${t(large ? 'sampling.review.tooLarge' : 'sampling.review.tooSmall')} · ${t('sampling.review.outBy', { cm: cm(beyond) })}`}
    />
  );
}
