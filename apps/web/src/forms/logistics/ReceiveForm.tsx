import { useState, type JSX } from 'react';
import type { InboundLineView, InboundView, ReceiveInboundInput } from '@tianfu/sdk';
import { Button } from 'antd';
import { client } from '../../api.js';
import { tookInbound } from '../../api-logistics.js';
import { Confirm } from '../../components/Confirm.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { Rows, type Column } from '../../components/Rows.js';
import { goodsText, varianceText } from '../../pages/logistics/warehouse/words.js';
import { grouped, piecesText } from '../../words/amounts.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { PiecesInput } from './PiecesInput.js';
import { useWarehouseVerb } from './use-warehouse-verb.js';

interface Count {
  readonly good?: number | undefined;
  readonly damaged?: number | undefined;
}
type Counts = Readonly<Record<number, Count>>;

const now = ({ good = 0, damaged = 0 }: Count = {}): number => good + damaged;
const before = ({ goodPieces, damagedPieces }: InboundLineView): number => goodPieces + damagedPieces;

/** The warehouse counts what has come, line by line; the variance shows while it types. */
export function ReceiveForm({ inbound }: { inbound: InboundView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { inboundId, lines, expectedPieces, receivedPieces } = inbound;
  const [counts, setCounts] = useState<Counts>({});
  const [completing, setCompleting] = useState(false);
  const receive = useWarehouseVerb(
    (input: ReceiveInboundInput, options) => client.receiveInbound(input, options),
    tookInbound,
    () => {
      setCounts({});
      setCompleting(false);
    },
  );
  const set = (line: number, changed: Count): void =>
    setCounts((old) => ({ ...old, [line]: { ...old[line], ...changed } }));
  const fill = (): void =>
    setCounts(
      Object.fromEntries(
        lines.map((line) => [line.line, { good: Math.max(0, line.expectedPieces - before(line)) }]),
      ),
    );
  const send = (complete: boolean): void =>
    receive.mutate({
      inboundId,
      complete,
      lines: lines.flatMap(({ line }) => {
        const { good = 0, damaged = 0 } = counts[line] ?? {};
        return good + damaged > 0 ? [{ line, goodPieces: good, damagedPieces: damaged }] : [];
      }),
    });
  const counted = lines.reduce((sum, { line }) => sum + now(counts[line]), 0);
  const received = receivedPieces + counted;
  const variance = varianceText(received - expectedPieces, t);
  return (
    <section className="tf-card" aria-labelledby="count">
      <div className="tf-row tf-between">
        <h2 id="count">{t('logistics.warehouse.inbound.count.title')}</h2>
        <Button onClick={fill}>{t('logistics.warehouse.inbound.count.all')}</Button>
      </div>
      <p className="tf-soft">{t('logistics.warehouse.inbound.count.lead')}</p>
      <CountRows lines={lines} counts={counts} onSet={set} />
      <p aria-live="polite">
        <b>
          {t('logistics.warehouse.inbound.count.sum', {
            expected: piecesText(expectedPieces, t),
            received: piecesText(received, t),
            variance,
          })}
        </b>
      </p>
      {!completing && <ProblemNote error={receive.error} />}
      <div className="tf-row tf-end">
        <Button disabled={counted === 0} loading={receive.isPending} onClick={() => send(false)}>
          {t('logistics.warehouse.inbound.count.part')}
        </Button>
        <Button type="primary" onClick={() => setCompleting(true)}>
          {t('logistics.warehouse.inbound.count.complete')}
        </Button>
      </div>
      <Confirm
        open={completing}
        title={t('logistics.warehouse.inbound.count.completeTitle')}
        verb={t('logistics.warehouse.inbound.count.complete')}
        pending={receive.isPending}
        error={receive.error}
        onConfirm={() => send(true)}
        onClose={() => setCompleting(false)}
      >
        <p>{t('logistics.warehouse.inbound.count.completeBody', { variance })}</p>
      </Confirm>
    </section>
  );
}

interface RowsProps {
  readonly lines: readonly InboundLineView[];
  readonly counts: Counts;
  readonly onSet: (line: number, changed: Count) => void;
}

function CountRows({ lines, counts, onSet }: RowsProps): JSX.Element {
  const { t } = useLogisticsWords();
  const counting = (key: 'good' | 'damaged'): Column<InboundLineView> => {
    const name = t(`logistics.warehouse.inbound.count.${key}`);
    return {
      key,
      name,
      figure: true,
      field: true,
      cell: ({ line }) => (
        <PiecesInput
          label={`${t('logistics.warehouse.row', { row: line })} ${name}`}
          value={counts[line]?.[key]}
          onChange={(pieces) => onSet(line, { [key]: pieces })}
        />
      ),
    };
  };
  const columns: Column<InboundLineView>[] = [
    { key: 'goods', name: t('logistics.warehouse.goods'), head: true, cell: goodsText },
    { key: 'batch', name: t('logistics.warehouse.batch'), cell: ({ batch }) => batch },
    {
      key: 'expected',
      name: t('logistics.warehouse.inbound.expected'),
      figure: true,
      cell: ({ expectedPieces }) => grouped(expectedPieces),
    },
    {
      key: 'before',
      name: t('logistics.warehouse.inbound.count.before'),
      figure: true,
      cell: (line) => grouped(before(line)),
    },
    counting('good'),
    counting('damaged'),
    {
      key: 'variance',
      name: t('logistics.warehouse.inbound.variance'),
      figure: true,
      cell: (line) => varianceText(before(line) + now(counts[line.line]) - line.expectedPieces, t),
    },
  ];
  return (
    <div className="tf-scroll">
      <Rows
        label={t('logistics.warehouse.inbound.count.title')}
        columns={columns}
        rows={lines}
        keyOf={({ line }) => String(line)}
      />
    </div>
  );
}
