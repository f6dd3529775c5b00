import { lazy, Suspense, useState, type JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ResourceView } from '@tianfu/sdk';
import { Drawer } from 'antd';
import { rowsOf } from '../../../api.js';
import { samplingApi } from '../../../api-sampling.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { CopyButton } from '../../../components/CopyButton.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { Pending } from '../../../components/Pending.js';
import { Tag } from '../../../components/StateTag.js';
import { usePhone } from '../../../device/observable.js';
import { resourceSheet } from '../../../forms/sampling/resource-sheet.js';
import { minutesPerWeek } from '../../../forms/sampling/shifts.js';
import { weekText } from '../../../words/length.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { ExcelExport } from './ExcelExport.js';

const ResourceForm = lazy(() =>
  import('../../../forms/sampling/ResourceForm.js').then((m) => ({ default: m.ResourceForm })),
);

const ExcelDialog = lazy(() =>
  import('../../../forms/sampling/ExcelDialog.js').then((m) => ({ default: m.ExcelDialog })),
);
const ImportDialog = lazy(() =>
  import('../../../forms/sampling/ImportDialog.js').then((m) => ({ default: m.ImportDialog })),
);

interface Props {
  readonly centreId: string;
  /** Open in the drawer; `new`: one to add. */
  readonly resourceId: string | undefined;
  readonly refusal: string | undefined;
}

const NEW = 'new';

/** People, machines and tables; each opens beside the list. */
export function ResourcesTab({ centreId, resourceId, refusal }: Props): JSX.Element {
  const { t } = useSamplingWords();
  const phone = usePhone();
  const navigate = useNavigate();
  const [importing, setImporting] = useState<'paste' | 'excel' | undefined>();
  const query = useSuspenseInfiniteQuery(samplingApi.resources({ centreId }));
  const resources = rowsOf(query.data);
  const opened = resources.find((each) => each.resourceId === resourceId);
  const open = (resource: string | undefined): void =>
    void navigate({
      to: '/centre/$centreId/set-up',
      params: { centreId },
      search: { tab: 'resources', resource },
    });
  return (
    <>
      <div className="tf-row tf-end">
        {resources.length > 0 && (
          <CopyButton text={resourceSheet(resources)} label={t('sampling.setup.exportVerb')} />
        )}
        <ExcelExport centreId={centreId} />
        <ActionButton reason={refusal} onClick={() => setImporting('excel')}>
          {t('sampling.setup.excelImport')}
        </ActionButton>
        <ActionButton reason={refusal} onClick={() => setImporting('paste')}>
          {t('sampling.setup.importTitle')}
        </ActionButton>
        <ActionButton type="primary" reason={refusal} onClick={() => open(NEW)}>
          {t('sampling.setup.addResource')}
        </ActionButton>
      </div>
      {resources.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t('sampling.setup.noResources')}
          body={t('sampling.setup.noResourcesBody')}
        />
      ) : (
        <ul className="tf-cards-2">
          {resources.map((resource) => (
            <ResourceCard key={resource.resourceId} centreId={centreId} resource={resource} />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
      {(resourceId === NEW || opened !== undefined) && (
        <Drawer
          open
          size={phone ? '100%' : 640}
          title={opened?.name ?? t('sampling.setup.newResource')}
          onClose={() => open(undefined)}
          closable={{ 'aria-label': t('common.close') }}
        >
          <Suspense fallback={<Pending rows={2} />}>
            <ResourceForm
              key={resourceId}
              centreId={centreId}
              resource={opened}
              refusal={refusal}
              onDone={() => open(undefined)}
            />
          </Suspense>
        </Drawer>
      )}
      <Suspense>
        {importing === 'paste' && (
          <ImportDialog centreId={centreId} onClose={() => setImporting(undefined)} />
        )}
        {importing === 'excel' && <ExcelDialog centreId={centreId} onClose={() => setImporting(undefined)} />}
      </Suspense>
    </>
  );
}

function ResourceCard(props: { centreId: string; resource: ResourceView }): JSX.Element {
  const { centreId, resource } = props;
  const { t, sample, words } = useSamplingWords();
  const { resourceId, name, kind, capacity, skills, shifts, active } = resource;
  return (
    <li className="tf-card tf-tight">
      <div className="tf-row tf-between">
        <Link
          className="tf-card-link"
          to="/centre/$centreId/set-up"
          params={{ centreId }}
          search={{ tab: 'resources', resource: resourceId }}
          aria-label={t('sampling.setup.open', { name })}
        >
          <h3>{name}</h3>
        </Link>
        <Tag
          tone={active ? 'indigo' : 'plain'}
          word={active ? sample.resource(kind) : t('sampling.setup.inactive')}
        />
      </div>
      <p className="tf-card-meta">
        {capacity > 1 && <b>{t('sampling.schedule.pool', { count: capacity })}</b>}
        {skills.length > 0 && <span>{words.list(skills)}</span>}
        <span>
          {shifts.length === 0
            ? t('sampling.setup.noShifts')
            : t('sampling.setup.perWeek', { length: weekText(minutesPerWeek(shifts), t) })}
        </span>
      </p>
    </li>
  );
}
