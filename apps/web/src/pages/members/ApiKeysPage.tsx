import { useState, type JSX } from 'react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { MEMBER_PERMISSIONS, type ApiKeyCreated, type ApiKeyView } from '@tianfu/sdk';
import { Button } from 'antd';
import { api, client, queryClient } from '../../api.js';
import { Confirm } from '../../components/Confirm.js';
import { CopyButton } from '../../components/CopyButton.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { ApiKeyForm } from '../../forms/ApiKeyForm.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';
import { beijing } from '../../words/time.js';

/** Keys for the enterprise's own systems; each is shown once. */
export function ApiKeysPage(): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'api-keys.manage');
  return allowed ? <ApiKeys /> : <EmptyState motif="spool" title={t('members.keysRole')} />;
}

function ApiKeys(): JSX.Element {
  const { t } = useWords();
  const { data: keys } = useSuspenseQuery(api.apiKeys());
  const [created, setCreated] = useState<ApiKeyCreated | undefined>();
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader title={t('members.keysTitle')} lead={t('members.keysLead')} />
      {created !== undefined && (
        <div className="tf-note tf-note-good" role="status">
          <div className="tf-stack tf-tight">
            <p>{t('members.keyCreated')}</p>
            <input
              className="tf-input"
              readOnly
              value={created.key}
              aria-label={t('members.keyLabel')}
              onFocus={(event) => event.target.select()}
            />
            <p>
              <CopyButton text={created.key} label={t('members.copyKey')} />
            </p>
          </div>
        </div>
      )}
      {keys.data.length === 0 ? (
        <EmptyState motif="spool" title={t('members.keysEmpty')} body={t('members.keysEmptyBody')} />
      ) : (
        <ul className="tf-cards">
          {keys.data.map((key) => (
            <KeyRow key={key.apiKeyId} apiKey={key} />
          ))}
        </ul>
      )}
      <section className="tf-card" aria-labelledby="create-key">
        <h2 id="create-key">{t('members.createKey')}</h2>
        <ApiKeyForm onDone={setCreated} />
      </section>
    </div>
  );
}

function KeyRow({ apiKey }: { apiKey: ApiKeyView }): JSX.Element {
  const { t, words } = useWords();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => client.revokeApiKey({ apiKeyId: apiKey.apiKeyId }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] });
      setAsking(false);
    },
  });
  const scopes = MEMBER_PERMISSIONS.filter((permission) => apiKey.scopes.includes(permission));
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>
          {apiKey.name} <code className="tf-code">{apiKey.prefix}…</code>
        </h3>
        {apiKey.revokedAt === undefined ? (
          <Button danger onClick={() => setAsking(true)}>
            {t('members.revokeKey')}
          </Button>
        ) : (
          <Tag tone="plain" word={t('members.revokedAt', { at: beijing(apiKey.revokedAt) })} />
        )}
      </div>
      <p className="tf-soft">{words.list(scopes.map((scope) => t(`words.permission.${scope}`)))}</p>
      <p className="tf-small tf-soft">
        {apiKey.lastUsedAt === undefined
          ? t('members.neverUsed')
          : t('members.lastUsed', { at: beijing(apiKey.lastUsedAt) })}
      </p>
      <Confirm
        open={asking}
        danger
        title={t('members.revokeKeyTitle', { name: apiKey.name })}
        verb={t('members.revokeKey')}
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>{t('members.revokeKeyBody')}</p>
      </Confirm>
    </li>
  );
}
