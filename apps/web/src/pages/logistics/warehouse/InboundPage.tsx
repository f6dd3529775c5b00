import '../../../styles/logistics.css';
import '../../../styles/warehouse.css';
import { useState, type JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { InboundLineView, InboundView } from '@tianfu/sdk';
import { Button } from 'antd';
import { logisticsApi } from '../../../api-logistics.js';
import { Facts } from '../../../components/Facts.js';
import { History } from '../../../components/History.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Rows, type Column } from '../../../components/Rows.js';
import { CancelInboundDialog } from '../../../forms/logistics/WarehouseDialogs.js';
import { ReceiveForm } from '../../../forms/logistics/ReceiveForm.js';
import { grouped, piecesText } from '../../../words/amounts.js';
import { textOfCode } from '../../../words/fill.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { InboundTag } from '../tags.js';
import { goodsText, varianceText } from './words.js';

const route = getRouteApi('/frame/logistics/warehouses/inbound/$inboundId');
/** The other side counts or cancels: a page that is looked at asks again by itself. */
const ASK_AGAIN_MS = 15_000;

/** One notice: what was announced, what came, and for the warehouse the count. */
export function InboundPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const { inboundId } = route.useParams();
  const { data: inbound } = useSuspenseQuery({
    ...logisticsApi.inbound(inboundId),
    refetchInterval: ASK_AGAIN_MS,
  });
  const [cancelling, setCancelling] = useState(false);
  return (
    <div className="tf-page">
      <PageHeader
        title={inbound.number}
        beside={<InboundTag state={inbound.state} />}
        lead={<Link to="/warehouses">{t('logistics.warehouse.title')}</Link>}
        action={
          inbound.actions.includes('cancel') ? (
            <Button onClick={() => setCancelling(true)}>{t('logistics.warehouse.inbound.cancel')}</Button>
          ) : undefined
        }
      />
      <Summary inbound={inbound} />
      {inbound.actions.includes('receive') ? <ReceiveForm inbound={inbound} /> : <Lines inbound={inbound} />}
      <section className="tf-card" aria-labelledby="history">
        <h2 id="history">{t('logistics.warehouse.history')}</h2>
        <History
          entries={inbound.history}
          wordFor={(event) => textOfCode(t, 'logistics.warehouse.inbound.event', event)}
        />
      </section>
      {cancelling && <CancelInboundDialog inbound={inbound} onClose={() => setCancelling(false)} />}
    </div>
  );
}

function Summary({ inbound }: { inbound: InboundView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { state, expectedPieces, receivedPieces, consignmentId } = inbound;
  return (
    <section className="tf-card">
      <Facts
        facts={[
          { name: t('logistics.warehouse.warehouse'), value: inbound.warehouseName },
          {
            name: t('logistics.warehouse.owner'),
            value: inbound.ownerName ?? t('logistics.warehouse.unknownOwner'),
          },
          { name: t('logistics.warehouse.inbound.expectedOn'), value: inbound.expectedOn },
          { name: t('logistics.warehouse.inbound.announcedAt'), value: beijing(inbound.announcedAt) },
          { name: t('logistics.warehouse.inbound.expected'), value: piecesText(expectedPieces, t) },
          {
            name: t('logistics.warehouse.inbound.received'),
            value:
              state === 'received' ? (
                <>
                  {piecesText(receivedPieces, t)} · <b>{varianceText(receivedPieces - expectedPieces, t)}</b>
                </>
              ) : (
                piecesText(receivedPieces, t)
              ),
          },
          ...(consignmentId === undefined
            ? []
            : [
                {
                  name: t('logistics.warehouse.inbound.consignment'),
                  value: (
                    <Link to="/consignments/$consignmentId" params={{ consignmentId }}>
                      {t('logistics.warehouse.inbound.openConsignment')}
                    </Link>
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
}

/** What was announced against what came, line by line. */
function Lines({ inbound: { state, lines } }: { inbound: InboundView }): JSX.Element {
  const { t } = useLogisticsWords();
  const counted = state === 'received' || state === 'receiving';
  const figure = (name: string, key: string, cell: (line: InboundLineView) => string) => ({
    key,
    name,
    figure: true,
    cell,
  });
  const columns: Column<InboundLineView>[] = [
    { key: 'goods', name: t('logistics.warehouse.goods'), head: true, cell: goodsText },
    { key: 'batch', name: t('logistics.warehouse.batch'), cell: ({ batch }) => batch },
    figure(t('logistics.warehouse.inbound.expected'), 'expected', ({ expectedPieces }) =>
      grouped(expectedPieces),
    ),
    figure(t('logistics.warehouse.inbound.good'), 'good', ({ goodPieces }) =>
      counted ? grouped(goodPieces) : '–',
    ),
    figure(t('logistics.warehouse.inbound.damaged'), 'damaged', ({ damagedPieces }) =>
      counted ? grouped(damagedPieces) : '–',
    ),
    {
      key: 'variance',
      name: t('logistics.warehouse.inbound.variance'),
      figure: true,
      cell: ({ variancePieces }) =>
        state === 'received' ? (
          <span className={variancePieces === 0 ? '' : 'tf-bad'}>{varianceText(variancePieces, t)}</span>
        ) : (
          t('logistics.warehouse.inbound.waiting')
        ),
    },
  ];
  return (
    <section className="tf-card" aria-labelledby="lines">
      <h2 id="lines">{t('logistics.warehouse.inbound.varianceTitle')}</h2>
      <div className="tf-scroll">
        <Rows
          label={t('logistics.warehouse.inbound.varianceTitle')}
          columns={columns}
          rows={lines}
          keyOf={({ line }) => String(line)}
        />
      </div>
    </section>
  );
}
