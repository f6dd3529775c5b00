import { useState, type JSX } from 'react';
import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { SHEET_FAULTS, type ResourceSheetReport } from '@tianfu/sdk';
import { Button, Modal } from 'antd';
import { client, queryClient } from '../../api.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { base64Of, workbookFault } from './workbook.js';

interface Chosen {
  readonly name: string;
  readonly content: string;
}

/** A workbook is read without storing anything first: what it would do, or what is wrong with it. */
export function ExcelDialog(props: { centreId: string; onClose: () => void }): JSX.Element {
  const { centreId, onClose } = props;
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen | undefined>();
  const [fault, setFault] = useState<'excelType' | 'excelLarge' | undefined>();
  const wish = useWish();
  const send = useMutation({
    mutationFn: ({ content, dryRun }: { content: string; dryRun: boolean }) =>
      wish(
        { content, dryRun },
        () => ({ centreId, content, dryRun }),
        (input, options) => client.importResourceSheet(input, options),
      ),
    onSuccess: ({ stored }) =>
      stored ? queryClient.invalidateQueries({ queryKey: ['sampling'] }) : undefined,
  });
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const wrong = workbookFault(file);
    setFault(wrong);
    setChosen(undefined);
    send.reset();
    if (wrong !== undefined) return;
    const read = { name: file.name, content: base64Of(new Uint8Array(await file.arrayBuffer())) };
    setChosen(read);
    send.mutate({ content: read.content, dryRun: true });
  };
  const report = send.data;
  const stored = report?.stored === true;
  const importable = report !== undefined && !stored && report.faultCount === 0;
  return (
    <Modal
      open
      width={720}
      title={t('sampling.setup.excelImport')}
      onCancel={onClose}
      closable={{ 'aria-label': t('common.close') }}
      footer={
        <div className="tf-row tf-end">
          <Button onClick={onClose}>{t(stored ? 'common.close' : 'common.cancel')}</Button>
          {!stored && (
            <Button
              type="primary"
              disabled={!importable}
              loading={send.isPending}
              onClick={() => chosen !== undefined && send.mutate({ content: chosen.content, dryRun: false })}
            >
              {t('sampling.setup.importVerb')}
            </Button>
          )}
        </div>
      }
    >
      <div className="tf-stack">
        <p className="tf-soft">{t('sampling.setup.excelLead')}</p>
        <div className="tf-row">
          <label className="tf-verb tf-file-verb">
            <PaperClipOutlined aria-hidden />
            <span>{t('sampling.setup.excelChoose')}</span>
            <input
              type="file"
              accept=".xlsx"
              aria-label={t('sampling.setup.excelChoose')}
              onChange={(event) => {
                void take(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </label>
          {chosen !== undefined && <span>{chosen.name}</span>}
        </div>
        {fault !== undefined && (
          <p className="tf-bad" role="alert">
            {t(`sampling.setup.${fault}`)}
          </p>
        )}
        {report !== undefined && <Report report={report} />}
        <ProblemNote error={send.error} />
      </div>
    </Modal>
  );
}

function Report({ report }: { report: ResourceSheetReport }): JSX.Element {
  const { t } = useWords();
  const { stored, added, changed, unchanged, days, faultCount } = report;
  if (faultCount > 0) return <Faults report={report} />;
  return (
    <div className={stored ? 'tf-note tf-note-good' : 'tf-note'} role="status">
      <div className="tf-stack tf-tight">
        <b>{t(stored ? 'sampling.setup.excelStored' : 'sampling.setup.excelPreview')}</b>
        <p>{t('sampling.setup.excelCounts', { added, changed, unchanged, days })}</p>
      </div>
    </div>
  );
}

function Faults({ report }: { report: ResourceSheetReport }): JSX.Element {
  const { t, language } = useWords();
  const { faults, faultCount } = report;
  return (
    <div className="tf-stack tf-tight" role="alert">
      <b className="tf-bad">{t('sampling.setup.excelFaults', { count: faultCount })}</b>
      <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('sampling.setup.excelImport')}>
        <table className="tf-table tf-table-narrow tf-table-sheet">
          <thead>
            <tr>
              {(['excelSheet', 'excelRow', 'excelColumn', 'excelWhat', 'excelValue'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`sampling.setup.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map(({ sheet, row, column, code, value }) => (
              <tr key={`${sheet} ${String(row)} ${column ?? ''} ${code}`}>
                <td>{sheet}</td>
                <td className="tf-number">{row}</td>
                <td>{column}</td>
                <td>{SHEET_FAULTS[code][language]}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
