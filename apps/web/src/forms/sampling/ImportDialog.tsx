import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { client, queryClient } from '../../api.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { readResourceSheet } from './resource-sheet.js';

/** People and machines out of a spreadsheet: read here, checked once more by the platform, all or nothing. */
export function ImportDialog(props: { centreId: string; onClose: () => void }): JSX.Element {
  const { centreId, onClose } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  const wish = useWish();
  const read = readResourceSheet(text);
  const rows = read.ok ? read.rows : [];
  const send = useMutation({
    mutationFn: () =>
      wish(
        rows,
        () => ({ centreId, rows: [...rows] }),
        (input, options) => client.importResources(input, options),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sampling'] }),
  });
  const fault = send.data?.faults[0];
  const done = send.data !== undefined && fault === undefined;
  return (
    <Modal
      open
      width={720}
      title={t('sampling.setup.importTitle')}
      onCancel={onClose}
      closable={{ 'aria-label': t('common.close') }}
      footer={
        <div className="tf-row tf-end">
          <Button onClick={onClose}>{t(done ? 'common.close' : 'common.cancel')}</Button>
          {!done && (
            <Button
              type="primary"
              disabled={rows.length === 0}
              loading={send.isPending}
              onClick={() => send.mutate()}
            >
              {t('sampling.setup.importVerb')}
            </Button>
          )}
        </div>
      }
    >
      <div className="tf-stack">
        <p className="tf-soft">{t('sampling.setup.importLead')}</p>
        <Input.TextArea
          aria-label={t('sampling.setup.importTitle')}
          autoSize={{ minRows: 6, maxRows: 14 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {!read.ok && (
          <p className="tf-bad" role="alert">
            {t('sampling.setup.importBad', { row: read.row, what: t(`sampling.setup.${read.what}`) })}
          </p>
        )}
        {read.ok && rows.length > 0 && !done && (
          <p>{t('sampling.setup.importPreview', { count: rows.length })}</p>
        )}
        {fault !== undefined && (
          <p className="tf-bad" role="alert">
            {t('sampling.setup.importFault', { row: fault.row, what: `${fault.pointer} ${fault.code}` })}
          </p>
        )}
        {done && (
          <p className="tf-good" role="status">
            {t('sampling.setup.importDone', { added: send.data.added, changed: send.data.changed })}
          </p>
        )}
        <ProblemNote error={send.error} />
      </div>
    </Modal>
  );
}
