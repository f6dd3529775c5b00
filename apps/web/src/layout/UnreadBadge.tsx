import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../i18n/use-texts.js';
import { api } from '../api.js';

const SHOWN_MAX = 99;

export function UnreadBadge(): JSX.Element | null {
  const { t } = useTexts();
  const { data } = useQuery(api.unread());
  if (data === undefined || data.unread === 0) return null;
  const shown = data.unread > SHOWN_MAX ? `${SHOWN_MAX}+` : String(data.unread);
  return (
    <span className="tf-badge">
      <span aria-hidden="true">{shown}</span>
      <span className="tf-unseen">{t('frame.unread', { count: data.unread })}</span>
    </span>
  );
}
