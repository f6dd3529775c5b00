import '../../../styles/logistics.css';
import { useState, type JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ConsignmentView } from '@tianfu/sdk';
import { Button } from 'antd';
import { logisticsApi } from '../../../api-logistics.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { History } from '../../../components/History.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { PlaceTabs } from '../../../components/PlaceTabs.js';
import { ConsignmentDialogs, type ConsignmentDialog } from '../../../forms/logistics/ConsignmentDialogs.js';
import { useGlow } from '../../../live/glow.js';
import type { ConsignmentTab } from '../../../routes/logistics-search.js';
import { textOfCode } from '../../../words/fill.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { ConsignmentTag } from '../tags.js';
import { ConsignmentLife } from './ConsignmentLife.js';
import { CustomsTab } from './CustomsTab.js';
import { GoodsTab } from './GoodsTab.js';
import { missingOf } from './missing.js';
import { PaperButtons } from './PaperButtons.js';
import { TrackTab } from './TrackTab.js';
import { TripTab } from './TripTab.js';

const route = getRouteApi('/frame/logistics/consignments/$consignmentId');
const TABS: readonly ConsignmentTab[] = ['goods', 'trip', 'track', 'papers', 'customs', 'history'];
/** Others move the trip: a page that is looked at asks again by itself. */
const ASK_AGAIN_MS = 15_000;

/** One consignment is one page, for who ships and who receives. */
export function ConsignmentPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const { consignmentId } = route.useParams();
  const { tab: asked } = route.useSearch();
  const { data: consignment } = useSuspenseQuery({
    ...logisticsApi.consignment(consignmentId),
    refetchInterval: ASK_AGAIN_MS,
  });
  const tab = asked ?? defaultTab(consignment);
  const [dialog, setDialog] = useState<ConsignmentDialog | undefined>();
  return (
    <div className="tf-page">
      <PageHeader
        title={consignment.title}
        beside={<ConsignmentTag state={consignment.state} />}
        lead={`${consignment.number} · ${consignment.enterpriseName}`}
        action={<Actions consignment={consignment} onAsk={setDialog} />}
      />
      <div className={useGlow(consignmentId)}>
        <ConsignmentLife consignment={consignment} />
      </div>
      <PlaceTabs label={t('logistics.consignment.tab.label')}>
        {TABS.map((name) => (
          <Link
            key={name}
            to="/consignments/$consignmentId"
            params={{ consignmentId }}
            search={{ tab: name }}
            replace
            aria-current={name === tab ? 'true' : undefined}
            activeProps={{}}
          >
            {t(`logistics.consignment.tab.${name}`)}
          </Link>
        ))}
      </PlaceTabs>
      <TabBody consignment={consignment} tab={tab} />
      {dialog !== undefined && (
        <ConsignmentDialogs consignment={consignment} open={dialog} onClose={() => setDialog(undefined)} />
      )}
    </div>
  );
}

/** What the stage is about. */
function defaultTab({ state, share, viaHub, leg }: ConsignmentView): ConsignmentTab {
  if (state === 'picked-up' || state === 'in-transit' || state === 'delivered') return 'track';
  if ((viaHub !== undefined || leg !== undefined) && state !== 'closed') return 'trip';
  return share !== undefined && (state === 'planned' || state === 'accepted') ? 'trip' : 'goods';
}

interface ActionsProps {
  readonly consignment: ConsignmentView;
  readonly onAsk: (dialog: ConsignmentDialog) => void;
}

function Actions({ consignment, onAsk }: ActionsProps): JSX.Element | null {
  const { t, words } = useLogisticsWords();
  const { consignmentId, actions } = consignment;
  const missing = missingOf(consignment);
  const may = (action: string): boolean => actions.includes(action);
  if (actions.length === 0) return null;
  const edit = may('edit') && (
    <Link
      className={missing.length > 0 ? 'tf-verb tf-verb-primary' : 'tf-verb'}
      to="/consignments/$consignmentId/edit"
      params={{ consignmentId }}
    >
      {t('logistics.consignment.act.edit')}
    </Link>
  );
  return (
    <div className="tf-row">
      {edit}
      {may('book') && (
        <ActionButton
          type={missing.length > 0 ? 'default' : 'primary'}
          reason={
            missing.length > 0
              ? t('logistics.consignment.incomplete', {
                  what: words.list(missing.map((what) => t(`logistics.consignment.missing.${what}`))),
                })
              : undefined
          }
          onClick={() => onAsk('book')}
        >
          {t('logistics.consignment.act.book')}
        </ActionButton>
      )}
      {consignment.paidBy === 'shipper' &&
        (may('attach-waybill') || (may('book') && missing.length === 0)) && (
          <Link className="tf-verb" to="/quotes/new" search={{ consignment: consignmentId }}>
            {t('logistics.quotes.ask')}
          </Link>
        )}
      {may('close') && (
        <Button type="primary" onClick={() => onAsk('close')}>
          {t('logistics.consignment.act.close')}
        </Button>
      )}
      {may('attach-waybill') && (
        <Button onClick={() => onAsk('attach-waybill')}>
          {t('logistics.consignment.act.attach-waybill')}
        </Button>
      )}
      {may('cancel') && (
        <Button onClick={() => onAsk('cancel')}>{t('logistics.consignment.act.cancel')}</Button>
      )}
    </div>
  );
}

function TabBody({ consignment, tab }: { consignment: ConsignmentView; tab: ConsignmentTab }): JSX.Element {
  const { t } = useLogisticsWords();
  switch (tab) {
    case 'goods':
      return <GoodsTab consignment={consignment} />;
    case 'trip':
      return <TripTab consignment={consignment} />;
    case 'track':
      return <TrackTab consignment={consignment} />;
    case 'papers':
      return consignment.cartonCount === 0 ? (
        <EmptyState motif="stamp" title={t('logistics.consignment.papers.needCartons')} />
      ) : (
        <section className="tf-card">
          <p className="tf-soft">{t('logistics.consignment.papers.lead')}</p>
          <PaperButtons consignmentIds={[consignment.consignmentId]} name={consignment.number} />
        </section>
      );
    case 'customs':
      return <CustomsTab consignment={consignment} />;
    case 'history':
      return (
        <section className="tf-card">
          <History
            entries={consignment.history}
            wordFor={(event) => textOfCode(t, 'logistics.consignment.event', event)}
          />
        </section>
      );
  }
}
