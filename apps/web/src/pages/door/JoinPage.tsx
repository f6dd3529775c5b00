import type { JSX } from 'react';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTexts } from '../../i18n/use-texts.js';
import { api, client } from '../../api.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { currentPerson, switchTo } from '../../session/session.js';
import { beijingNamed } from '../../words/time.js';
import { Door } from './Door.js';

const route = getRouteApi('/join/$code');

/** An invitation: what it is for, and the way in. */
export function JoinPage(): JSX.Element {
  const { t } = useTexts();
  const { code } = route.useParams();
  const { data: invitation } = useSuspenseQuery(api.invitation(code));
  const { data: me } = useQuery({
    queryKey: ['who', code],
    queryFn: async () => (await currentPerson()) ?? null,
  });
  const navigate = useNavigate();
  const router = useRouter();
  const wish = useWish();
  const join = useMutation({
    mutationFn: () =>
      wish(
        code,
        () => ({ code }),
        (input, options) => client.acceptInvitation(input, options),
      ),
    onSuccess: async ({ enterpriseId }) => {
      await switchTo(enterpriseId);
      await router.invalidate();
      await navigate({ to: '/' });
    },
  });
  const next = `/join/${code}`;
  return (
    <Door title={t('account.join')}>
      <p>
        {t('account.invitedTo', {
          enterprise: invitation.enterpriseName,
          roles: invitation.roles.map((role) => t(`words.role.${role}`)).join(' · '),
        })}
      </p>
      <p className="tf-soft tf-small">
        {t('account.invitationUntil', { until: beijingNamed(invitation.expiresAt, t) })}
      </p>
      <ProblemNote error={join.error} />
      {me === null ? (
        <div className="tf-row">
          <Link to="/sign-up" search={{ next }}>
            {t('account.signUpToJoin')}
          </Link>
          <Link to="/sign-in" search={{ next }}>
            {t('account.signInToJoin')}
          </Link>
        </div>
      ) : (
        <Button type="primary" size="large" block loading={join.isPending} onClick={() => join.mutate()}>
          {t('account.join')}
        </Button>
      )}
    </Door>
  );
}
