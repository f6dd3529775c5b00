import '../../../styles/logistics.css';
import { useState, type JSX } from 'react';
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formRules, type LogisticsExceptionView } from '@tianfu/sdk';
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { client, queryClient, rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { FilterLinks } from '../../../components/FilterLinks.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Tag } from '../../../components/StateTag.js';
import { useWish } from '../../../components/use-wish.js';
import { rulesFor } from '../../../forms/rules.js';
import { FormDialog } from '../../../forms/sampling/FormDialog.js';
import { useMe } from '../../../layout/use-me.js';
import { useGlow } from '../../../live/glow.js';
import { can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { LogisticsNav } from '../LogisticsNav.js';

const route = getRouteApi('/frame/logistics/troubles');
const STATES = ['open', 'resolved'] as const;

/** What goes wrong on the way, each once, until somebody settles it. */
export function TroublesPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const me = useMe();
  if (!can(me, 'consignments.read')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return <Troubles settles={can(me, 'trips.plan')} />;
}

function Troubles({ settles }: { settles: boolean }): JSX.Element {
  const { t } = useLogisticsWords();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(logisticsApi.troubles({ state }));
  const [settling, setSettling] = useState<LogisticsExceptionView | undefined>();
  const troubles = rowsOf(query.data);
  return (
    <div className="tf-page">
      <PageHeader title={t('logistics.trouble.title')} lead={t('logistics.trouble.lead')} />
      <LogisticsNav />
      <FilterLinks
        label={t('logistics.trouble.filter')}
        links={[undefined, ...STATES].map((each) => ({
          key: each ?? 'all',
          name: each === undefined ? t('common.all') : t(`logistics.trouble.${each}`),
          active: state === each,
          onPick: () => void navigate({ search: { state: each } }),
        }))}
      />
      {troubles.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t('logistics.trouble.none')}
          body={t('logistics.trouble.noneBody')}
        />
      ) : (
        <ul className="tf-cards">
          {troubles.map((trouble) => (
            <Trouble
              key={trouble.exceptionId}
              trouble={trouble}
              onSettle={settles ? () => setSettling(trouble) : undefined}
            />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
      {settling !== undefined && <SettleDialog trouble={settling} onClose={() => setSettling(undefined)} />}
    </div>
  );
}

interface TroubleProps {
  readonly trouble: LogisticsExceptionView;
  readonly onSettle: (() => void) | undefined;
}

function Trouble({ trouble, onSettle }: TroubleProps): JSX.Element {
  const { t, names } = useLogisticsWords();
  const { exceptionId, kind, consignmentId, consignmentNumber, detail, state, openedAt } = trouble;
  return (
    <li className={`tf-card ${useGlow(exceptionId)}`}>
      <div className="tf-row tf-between">
        <h3>{names.trouble(kind)}</h3>
        {state === 'open' ? (
          <Tag tone="amber" icon={WarningOutlined} word={t('logistics.trouble.open')} />
        ) : (
          <Tag tone="jade" icon={CheckCircleOutlined} word={t('logistics.trouble.resolved')} />
        )}
      </div>
      <p className="tf-card-meta">
        <Link to="/consignments/$consignmentId" params={{ consignmentId }}>
          {consignmentNumber}
        </Link>
        <span>{t('logistics.trouble.since', { at: beijing(openedAt) })}</span>
      </p>
      {detail !== undefined && <p>{detail}</p>}
      {state === 'resolved' && (
        <p className="tf-soft">
          {t('logistics.trouble.resolvedAs', { text: endOf(trouble, names.troubleEnd) })}
        </p>
      )}
      {state === 'open' && onSettle !== undefined && (
        <div className="tf-card-foot">
          <span />
          <Button type="primary" onClick={onSettle}>
            {t('logistics.trouble.resolve')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What somebody did about it, or what has made it no trouble any more. */
const endOf = (
  { resolution, settledBy = 'hand', settledTripNumber }: LogisticsExceptionView,
  nameOf: (end: string) => string,
): string => resolution ?? [nameOf(settledBy), settledTripNumber].filter(Boolean).join(' · ');

function SettleDialog({
  trouble,
  onClose,
}: {
  trouble: LogisticsExceptionView;
  onClose: () => void;
}): JSX.Element {
  const { t, names } = useLogisticsWords();
  const [form] = Form.useForm<{ resolution: string }>();
  const wish = useWish();
  const { exceptionId } = trouble;
  const settle = useMutation({
    mutationFn: (resolution: string) =>
      wish(
        resolution,
        () => ({ exceptionId, resolution }),
        (input, options) => client.resolveLogisticsException(input, options),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['logistics-exceptions'] });
      onClose();
    },
  });
  const label = t('logistics.trouble.resolution');
  return (
    <FormDialog
      form={form}
      name="settle"
      title={`${t('logistics.trouble.resolve')} · ${names.trouble(trouble.kind)}`}
      verb={t('logistics.trouble.resolve')}
      pending={settle.isPending}
      error={settle.error}
      onSend={({ resolution }) => settle.mutate(resolution.trim())}
      onClose={onClose}
    >
      <Form.Item
        name="resolution"
        label={label}
        rules={rulesFor(formRules.ResolveLogisticsExceptionBody.resolution, label, t)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
