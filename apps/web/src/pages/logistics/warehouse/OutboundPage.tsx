import '../../../styles/logistics.css';
import '../../../styles/warehouse.css';
import { useState, type JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutboundPick, OutboundView } from '@tianfu/sdk';
import { Button } from 'antd';
import { logisticsApi } from '../../../api-logistics.js';
import { Facts } from '../../../components/Facts.js';
import { History } from '../../../components/History.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Rows, type Column } from '../../../components/Rows.js';
import { ReturnDialog } from '../../../forms/logistics/ReturnDialog.js';
import { CancelOutboundDialog, PickDialog, ShipDialog } from '../../../forms/logistics/WarehouseDialogs.js';
import { grouped, piecesText } from '../../../words/amounts.js';
import { textOfCode } from '../../../words/fill.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { OutboundTag } from '../tags.js';
import { goodsText } from './words.js';

const route = getRouteApi('/frame/logistics/warehouses/outbound/$outboundId');
const ASK_AGAIN_MS = 15_000;

type Verb = 'pick' | 'ship' | 'return' | 'cancel';
/** The one that comes next stands last and is the primary one. */
const VERBS: readonly Verb[] = ['cancel', 'return', 'ship', 'pick'];

/** One order out: what is picked from which batch, where it goes, what came back. */
export function OutboundPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const { outboundId } = route.useParams();
  const { data: outbound } = useSuspenseQuery({
    ...logisticsApi.outbound(outboundId),
    refetchInterval: ASK_AGAIN_MS,
  });
  const [verb, setVerb] = useState<Verb | undefined>();
  const close = (): void => setVerb(undefined);
  const mayDo = VERBS.filter((each) => outbound.actions.includes(each));
  return (
    <div className="tf-page">
      <PageHeader
        title={outbound.number}
        beside={<OutboundTag state={outbound.state} />}
        lead={
          <Link to="/warehouses" search={{ tab: 'outbound' }}>
            {t('logistics.warehouse.title')}
          </Link>
        }
        action={
          mayDo.length === 0 ? undefined : (
            <div className="tf-row">
              {mayDo.map((each) => (
                <Button
                  key={each}
                  type={each === 'pick' || each === 'ship' ? 'primary' : 'default'}
                  onClick={() => setVerb(each)}
                >
                  {t(`logistics.warehouse.outbound.${each}`)}
                </Button>
              ))}
            </div>
          )
        }
      />
      <Summary outbound={outbound} />
      <Picks picks={outbound.picks} />
      <section className="tf-card" aria-labelledby="history">
        <h2 id="history">{t('logistics.warehouse.history')}</h2>
        <History
          entries={outbound.history}
          wordFor={(event) => textOfCode(t, 'logistics.warehouse.outbound.event', event)}
        />
      </section>
      {verb === 'pick' && <PickDialog outbound={outbound} onClose={close} />}
      {verb === 'ship' && <ShipDialog outbound={outbound} onClose={close} />}
      {verb === 'cancel' && <CancelOutboundDialog outbound={outbound} onClose={close} />}
      {verb === 'return' && <ReturnDialog outbound={outbound} onClose={close} />}
    </div>
  );
}

function Summary({ outbound }: { outbound: OutboundView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { recipient, carrierName, waybillNumber } = outbound;
  const who = [recipient.contactName, recipient.contactPhone].filter((each) => each !== undefined).join(' ');
  return (
    <section className="tf-card">
      <Facts
        facts={[
          { name: t('logistics.warehouse.warehouse'), value: outbound.warehouseName },
          {
            name: t('logistics.warehouse.owner'),
            value: outbound.ownerName ?? t('logistics.warehouse.unknownOwner'),
          },
          { name: t('logistics.warehouse.outbound.reference'), value: outbound.reference ?? '–' },
          { name: t('logistics.warehouse.pieces'), value: piecesText(outbound.pieces, t) },
          {
            name: t('logistics.warehouse.outbound.recipient'),
            value: who === '' ? recipient.address : `${recipient.address}\n${who}`,
          },
          { name: t('logistics.warehouse.outbound.requestedAt'), value: beijing(outbound.requestedAt) },
          ...(carrierName === undefined
            ? []
            : [
                { name: t('logistics.warehouse.outbound.carrier'), value: carrierName },
                { name: t('logistics.warehouse.outbound.waybill'), value: waybillNumber ?? '–' },
              ]),
        ]}
      />
    </section>
  );
}

function Picks({ picks }: { picks: readonly OutboundPick[] }): JSX.Element {
  const { t } = useLogisticsWords();
  const columns: Column<OutboundPick>[] = [
    { key: 'goods', name: t('logistics.warehouse.goods'), head: true, cell: goodsText },
    {
      key: 'batch',
      name: t('logistics.warehouse.batch'),
      cell: ({ batch, receivedOn }) => (
        <>
          {batch}
          <span className="tf-small tf-soft tf-line">
            {t('logistics.warehouse.stock.receivedOn', { day: receivedOn })}
          </span>
        </>
      ),
    },
    {
      key: 'pieces',
      name: t('logistics.warehouse.pieces'),
      figure: true,
      cell: ({ pieces }) => grouped(pieces),
    },
    {
      key: 'returned',
      name: t('logistics.warehouse.outbound.returned'),
      figure: true,
      cell: ({ returnedPieces }) => grouped(returnedPieces),
    },
  ];
  return (
    <section className="tf-card" aria-labelledby="picks">
      <h2 id="picks">{t('logistics.warehouse.outbound.picks')}</h2>
      <div className="tf-scroll">
        <Rows
          label={t('logistics.warehouse.outbound.picks')}
          columns={columns}
          rows={picks}
          keyOf={({ batchId }) => batchId}
        />
      </div>
    </section>
  );
}
