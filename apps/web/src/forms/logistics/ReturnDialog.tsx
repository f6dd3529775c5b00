import { useState, type JSX } from 'react';
import type { OutboundPick, OutboundView, ReceiveReturnInput } from '@tianfu/sdk';
import { Button, Modal } from 'antd';
import { client } from '../../api.js';
import { tookOutbound } from '../../api-logistics.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { Rows, type Column } from '../../components/Rows.js';
import { goodsText } from '../../pages/logistics/warehouse/words.js';
import { grouped } from '../../words/amounts.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { PiecesInput } from './PiecesInput.js';
import { useWarehouseVerb } from './use-warehouse-verb.js';

interface Back {
  readonly good?: number | undefined;
  readonly damaged?: number | undefined;
}

/** Pieces of an order come back to the batches they were of. */
export function ReturnDialog({
  outbound,
  onClose,
}: {
  outbound: OutboundView;
  onClose: () => void;
}): JSX.Element {
  const { t } = useLogisticsWords();
  const { outboundId, picks } = outbound;
  const [backs, setBacks] = useState<Readonly<Record<string, Back>>>({});
  const [empty, setEmpty] = useState(false);
  const take = useWarehouseVerb(
    (input: ReceiveReturnInput, options) => client.receiveReturn(input, options),
    tookOutbound,
    onClose,
  );
  const send = (): void => {
    const lines = picks.flatMap(({ batchId }) => {
      const { good = 0, damaged = 0 } = backs[batchId] ?? {};
      return good + damaged > 0 ? [{ batchId, goodPieces: good, damagedPieces: damaged }] : [];
    });
    setEmpty(lines.length === 0);
    if (lines.length > 0) take.mutate({ outboundId, lines });
  };
  const out = picks.filter(({ pieces, returnedPieces }) => returnedPieces < pieces);
  const counting = (key: 'good' | 'damaged', name: string): Column<OutboundPick> => ({
    key,
    name,
    figure: true,
    field: true,
    cell: (pick) => (
      <PiecesInput
        label={`${goodsText(pick)} ${pick.batch} ${name}`}
        value={backs[pick.batchId]?.[key]}
        max={pick.pieces - pick.returnedPieces}
        onChange={(pieces) =>
          setBacks((old) => ({ ...old, [pick.batchId]: { ...old[pick.batchId], [key]: pieces } }))
        }
      />
    ),
  });
  const columns: Column<OutboundPick>[] = [
    {
      key: 'goods',
      name: t('logistics.warehouse.goods'),
      head: true,
      cell: (pick) => (
        <>
          {goodsText(pick)} <span className="tf-small tf-soft tf-line">{pick.batch}</span>
        </>
      ),
    },
    {
      key: 'out',
      name: t('logistics.warehouse.pieces'),
      figure: true,
      cell: ({ pieces, returnedPieces }) => grouped(pieces - returnedPieces),
    },
    counting('good', t('logistics.warehouse.outbound.returnGood')),
    counting('damaged', t('logistics.warehouse.outbound.returnDamaged')),
  ];
  return (
    <Modal
      open
      width={720}
      title={t('logistics.warehouse.outbound.return')}
      onCancel={onClose}
      closable={{ 'aria-label': t('common.close') }}
      footer={
        <div className="tf-row tf-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={take.isPending} onClick={send}>
            {t('logistics.warehouse.outbound.return')}
          </Button>
        </div>
      }
    >
      <div className="tf-stack">
        <p className="tf-soft">{t('logistics.warehouse.outbound.returnBody')}</p>
        <Rows
          label={t('logistics.warehouse.outbound.return')}
          columns={columns}
          rows={out}
          keyOf={({ batchId }) => batchId}
        />
        {empty && (
          <p className="tf-bad" role="alert">
            {t('logistics.warehouse.outbound.returnEmpty')}
          </p>
        )}
        <ProblemNote error={take.error} />
      </div>
    </Modal>
  );
}
