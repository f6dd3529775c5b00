import '../../../styles/sampling.css';
import type { JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CentreView } from '@tianfu/sdk';
import { samplingApi } from '../../../api-sampling.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { PlaceTabs } from '../../../components/PlaceTabs.js';
import { useWords } from '../../../components/use-words.js';
import { CentreForm } from '../../../forms/sampling/CentreForm.js';
import type { SetUpTab } from '../../../routes/sampling-search.js';
import { CentreNav } from '../staff/CentreNav.js';
import { CalendarTab } from './CalendarTab.js';
import { ResourcesTab } from './ResourcesTab.js';
import { ServicesTab } from './ServicesTab.js';

const route = getRouteApi('/frame/sampling/centre/$centreId/set-up');
const TABS: readonly SetUpTab[] = ['resources', 'calendar', 'services', 'rules'];

/** Everything a centre must know before it can promise a date. */
export function SetUpPage(): JSX.Element {
  const { t } = useWords();
  const { centreId } = route.useParams();
  const { tab = 'resources', resource } = route.useSearch();
  const { data: centre } = useSuspenseQuery(samplingApi.centre(centreId));
  return (
    <div className="tf-page">
      <PageHeader title={t('sampling.setup.title')} lead={centre.name} />
      <CentreNav centreId={centreId} />
      <PlaceTabs label={t('sampling.setup.tab.label')}>
        {TABS.map((name) => (
          <Link
            key={name}
            to="/centre/$centreId/set-up"
            params={{ centreId }}
            search={{ tab: name }}
            replace
            aria-current={name === tab ? 'true' : undefined}
            activeProps={{}}
          >
            {t(`sampling.setup.tab.${name}`)}
          </Link>
        ))}
      </PlaceTabs>
      <TabBody centre={centre} tab={tab} resourceId={resource} />
    </div>
  );
}

interface TabProps {
  readonly centre: CentreView;
  readonly tab: SetUpTab;
  readonly resourceId: string | undefined;
}

function TabBody({ centre, tab, resourceId }: TabProps): JSX.Element {
  const { t } = useWords();
  const refusal = centre.actions.includes('manage') ? undefined : t('sampling.setup.cannot');
  switch (tab) {
    case 'resources':
      return <ResourcesTab centreId={centre.centreId} resourceId={resourceId} refusal={refusal} />;
    case 'calendar':
      return <CalendarTab centreId={centre.centreId} refusal={refusal} />;
    case 'services':
      return <ServicesTab centreId={centre.centreId} refusal={refusal} />;
    case 'rules':
      return <CentreForm key={centre.centreId} centre={centre} refusal={refusal} />;
  }
}
