import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { MEMBER_ROLES, type MemberRole, type MemberView } from '@tianfu/sdk';
import { Button } from 'antd';
import { client, queryClient } from '../../api.js';
import { ManyChips } from '../../components/Chips.js';
import { Confirm } from '../../components/Confirm.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { beijing } from '../../words/time.js';

/** One member: roles, and for owners a way to change them. */
export function MemberRow({ member, manages }: { member: MemberView; manages: boolean }): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  const [roles, setRoles] = useState<readonly MemberRole[] | undefined>();
  const [removing, setRemoving] = useState(false);
  const { personId } = member;
  const refresh = async (): Promise<void> => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['members'] }),
      queryClient.invalidateQueries({ queryKey: ['me'] }),
    ]);
    setRoles(undefined);
    setRemoving(false);
  };
  const change = useMutation({
    mutationFn: (next: readonly MemberRole[]) => client.changeRoles({ personId, roles: [...next] }),
    onSuccess: refresh,
  });
  const remove = useMutation({ mutationFn: () => client.removeMember({ personId }), onSuccess: refresh });
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>
          {member.name} {personId === me.personId && <Tag tone="plain" word={t('members.you')} />}
        </h3>
        <span className="tf-row">
          {member.roles.map((role) => (
            <Tag key={role} tone="indigo" word={t(`words.role.${role}`)} />
          ))}
        </span>
      </div>
      <p className="tf-small tf-soft">{t('members.joined', { at: beijing(member.joinedAt) })}</p>
      {roles !== undefined && (
        <ManyChips
          label={t('members.roles')}
          value={roles}
          chips={MEMBER_ROLES.map((code) => ({ code, name: t(`words.role.${code}`) }))}
          onChange={setRoles}
        />
      )}
      <ProblemNote error={change.error} />
      {manages && (
        <div className="tf-row tf-end">
          {roles === undefined ? (
            <Button onClick={() => setRoles(member.roles)}>{t('members.changeRoles')}</Button>
          ) : (
            <>
              <Button onClick={() => setRoles(undefined)}>{t('common.cancel')}</Button>
              <Button
                type="primary"
                disabled={roles.length === 0}
                loading={change.isPending}
                onClick={() => change.mutate(roles)}
              >
                {t('members.saveRoles')}
              </Button>
            </>
          )}
          <Button danger onClick={() => setRemoving(true)}>
            {t('members.remove')}
          </Button>
        </div>
      )}
      <Confirm
        open={removing}
        danger
        title={t('members.removeTitle', { name: member.name })}
        verb={t('members.remove')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      >
        <p>{t('members.removeBody')}</p>
      </Confirm>
    </li>
  );
}
