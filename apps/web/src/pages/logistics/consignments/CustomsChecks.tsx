import type { JSX } from 'react';
import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { CustomsFinding } from '@tianfu/sdk';
import { Tag } from '../../../components/StateTag.js';
import { useLogisticsWords } from '../../../words/logistics.js';

/** What customs would ask back, of which line. */
export function CustomsChecks({ findings }: { findings: readonly CustomsFinding[] }): JSX.Element {
  const { t, language } = useLogisticsWords();
  if (findings.length === 0) return <p className="tf-note tf-note-good">{t('logistics.customs.clean')}</p>;
  return (
    <section className="tf-card" aria-labelledby="checks">
      <h2 id="checks">{t('logistics.customs.checks')}</h2>
      <ul className="tf-stack tf-tight">
        {findings.map((finding) => {
          const row = lineOf(finding);
          return (
            <li key={`${finding.pointer} ${finding.code}`} className="tf-row">
              <Tag
                tone={finding.severity === 'error' ? 'cinnabar' : 'amber'}
                icon={finding.severity === 'error' ? CloseCircleOutlined : WarningOutlined}
                word={t(`logistics.customs.${finding.severity}`)}
              />
              <span>
                {row !== undefined && <b>{t('logistics.customs.form.line', { row })} </b>}
                {finding[language]}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Counted from 1, as people do; of the whole declaration: undefined. */
function lineOf({ pointer }: CustomsFinding): number | undefined {
  const [, index] = /^\/lines\/(\d+)/.exec(pointer) ?? [];
  return index === undefined ? undefined : Number(index) + 1;
}
