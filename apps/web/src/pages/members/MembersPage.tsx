import { useState, type JSX } from 'react';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { InvitationCreated, InvitationView } from '@tianfu/sdk';
import { Button } from 'antd';
import { api, client, queryClient } from '../../api.js';
import { CopyButton } from '../../components/CopyButton.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { InviteForm } from '../../forms/InviteForm.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';
import { beijingNamed } from '../../words/time.js';
import { MemberRow } from './MemberRow.js';

/** Who works here, in which role, and who is invited. */
export function MembersPage(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  if (!can(me, 'enterprise.read')) return <EmptyState motif="spool" title={t('frame.noEnterprise')} />;
  return <Members manages={can(me, 'members.manage')} />;
}

function Members({ manages }: { manages: boolean }): JSX.Element {
  const { t } = useWords();
  const { data: members } = useSuspenseQuery(api.members());
  const [created, setCreated] = useState<InvitationCreated | undefined>();
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader title={t('members.title')} lead={t(manages ? 'members.lead' : 'members.manageRole')} />
      <ul className="tf-cards">
        {members.data.map((member) => (
          <MemberRow key={member.personId} member={member} manages={manages} />
        ))}
      </ul>
      {manages && (
        <>
          <section className="tf-card" aria-labelledby="invite">
            <h2 id="invite">{t('members.invite')}</h2>
            {created !== undefined && <Created invitation={created} />}
            <InviteForm onDone={setCreated} />
          </section>
          <Invitations />
        </>
      )}
    </div>
  );
}

function Created({ invitation }: { invitation: InvitationCreated }): JSX.Element {
  const { t } = useWords();
  const link = `${window.location.origin}/join/${invitation.code}`;
  return (
    <div className="tf-note tf-note-good" role="status">
      <div className="tf-stack tf-tight">
        <p>{t('members.created', { invitee: invitation.invitee })}</p>
        <input
          className="tf-input"
          readOnly
          value={link}
          aria-label={t('members.link')}
          onFocus={(event) => event.target.select()}
        />
        <p className="tf-small">
          <CopyButton text={link} label={t('members.copyLink')} />{' '}
          {t('members.createdBody', { until: beijingNamed(invitation.expiresAt, t) })}
        </p>
      </div>
    </div>
  );
}

function Invitations(): JSX.Element {
  const { t } = useWords();
  const { data } = useQuery(api.invitations());
  const open = (data?.data ?? []).filter(({ state }) => state === 'open');
  return (
    <section className="tf-card" aria-labelledby="invitations">
      <h2 id="invitations">{t('members.invitations')}</h2>
      {open.length === 0 && <p className="tf-soft">{t('members.noInvitations')}</p>}
      <ul className="tf-stack tf-tight">
        {open.map((invitation) => (
          <InvitationRow key={invitation.invitationId} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationView }): JSX.Element {
  const { t, words } = useWords();
  const revoke = useMutation({
    mutationFn: () => client.revokeInvitation({ invitationId: invitation.invitationId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['members', 'invitations'] }),
  });
  return (
    <li className="tf-row tf-between">
      <span>
        {invitation.invitee} <Tag tone="amber" word={t(`words.invitation.${invitation.state}`)} />
        <br />
        <span className="tf-small tf-soft">
          {words.list(invitation.roles.map((role) => t(`words.role.${role}`)))} ·{' '}
          {beijingNamed(invitation.expiresAt, t)}
        </span>
      </span>
      <Button loading={revoke.isPending} onClick={() => revoke.mutate()}>
        {t('members.revoke')}
      </Button>
      <ProblemNote error={revoke.error} />
    </li>
  );
}
