import { useState, type JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { MeView } from '@tianfu/sdk';
import { Modal } from 'antd';
import { client } from '../../api.js';
import { useWords } from '../../components/use-words.js';
import { placesFor } from '../../layout/places.js';
import { prefer, preferences } from '../../session/preferences.js';
import { can } from '../../session/permissions.js';
import { switchTo } from '../../session/session.js';
import { CommandList } from './CommandList.js';
import { matching, type Command } from './commands.js';

const ORDERS_SHOWN = 6;
const MIN_QUERY = 2;

/** Ctrl/⌘-K: go anywhere, do anything, find an order. */
export function Palette({ me, onClose }: { me: MeView; onClose: () => void }): JSX.Element {
  const { t } = useWords();
  const [text, setText] = useState('');
  const commands = useCommands(me);
  const q = text.trim();
  const { data: found } = useQuery({
    queryKey: ['orders', 'palette', q],
    enabled: q.length >= MIN_QUERY && can(me, 'orders.read'),
    queryFn: ({ signal }) => client.findOwnOrders({ q, limit: ORDERS_SHOWN }, { signal }),
  });
  const navigate = useNavigate();
  const orders: Command[] = (found?.data ?? []).map(({ orderId, title, number }) => ({
    key: `order ${orderId}`,
    name: `${title} · ${number}`,
    words: '',
    run: () => navigate({ to: '/orders/$orderId', params: { orderId } }),
  }));
  const groups = [
    { label: t('palette.orders'), commands: orders },
    { label: t('palette.go'), commands: matching(commands.go, q) },
    { label: t('palette.act'), commands: matching(commands.act, q) },
  ].filter((group) => group.commands.length > 0);
  const pick = (chosen: Command): void => {
    onClose();
    void chosen.run();
  };
  return (
    <Modal
      open
      title={t('palette.title')}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('common.close') }}
    >
      <div className="tf-stack tf-tight">
        <p className="tf-small tf-soft">{t('palette.hint')}</p>
        <CommandList text={text} onType={setText} groups={groups} onPick={pick} />
      </div>
    </Modal>
  );
}

function useCommands(me: MeView): { readonly go: readonly Command[]; readonly act: readonly Command[] } {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const go = placesFor(me).flatMap(({ places }) =>
    places.map(({ key, to }): Command => ({
      key: to,
      name: t(`frame.rail.${key}`),
      words: to,
      run: () => navigate({ to }),
    })),
  );
  const other = language === 'zh' ? 'en' : 'zh';
  const act: Command[] = [
    ...(can(me, 'orders.post')
      ? [
          {
            key: 'post',
            name: t('home.postOrder'),
            words: 'post order',
            run: () => navigate({ to: '/orders/new' }),
          },
        ]
      : []),
    {
      key: 'language',
      name: t(`account.languages.${other}`),
      words: 'language english chinese',
      run: () => prefer({ language: other }),
    },
    {
      key: 'large-type',
      name: t('account.largeType'),
      words: 'large type',
      run: () => prefer({ largeType: !preferences.get().largeType }),
    },
    {
      key: 'scheme',
      name: `${t('account.scheme')} · ${t(preferences.get().scheme === 'dark' ? 'account.schemes.light' : 'account.schemes.dark')}`,
      words: 'dark light',
      run: () => prefer({ scheme: preferences.get().scheme === 'dark' ? 'light' : 'dark' }),
    },
    ...me.memberships
      .filter(({ enterpriseId }) => enterpriseId !== me.activeEnterpriseId)
      .map(({ enterpriseId, enterpriseName }): Command => ({
        key: enterpriseId,
        name: t('palette.switchTo', { enterprise: enterpriseName }),
        words: enterpriseName,
        run: async () => {
          await switchTo(enterpriseId);
          await router.invalidate();
          await navigate({ to: '/' });
        },
      })),
  ];
  return { go, act };
}
