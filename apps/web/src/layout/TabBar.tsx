import type { JSX } from 'react';
import {
  AuditOutlined,
  BellOutlined,
  FileTextOutlined,
  HomeOutlined,
  ScissorOutlined,
  SearchOutlined,
  ShopOutlined,
  TruckOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import type { MeView } from '@tianfu/sdk';
import { useTexts } from '../i18n/use-texts.js';
import { can } from '../session/permissions.js';
import { logisticsHome, purposesOf, worksAtCentre } from '../session/purposes.js';
import { markedIn } from './places.js';
import { UnreadBadge } from './UnreadBadge.js';

/** The phone's bottom tabs. The second one is what this person looks for. */
export function TabBar({ me }: { me: MeView }): JSX.Element {
  const { t } = useTexts();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const { buys, supplies } = purposesOf(me);
  const sampler = worksAtCentre(me) && !buys && !supplies;
  const moves = logisticsHome(me) !== '/consignments' && !buys && !supplies;
  const reviews = can(me, 'certification.review') && !buys && !supplies;
  return (
    <nav className="tf-tabbar" aria-label={t('frame.mainNav')}>
      <Link to="/" activeOptions={{ exact: true }}>
        <HomeOutlined aria-hidden />
        {t('frame.tabs.home')}
      </Link>
      {supplies && (
        <Link to="/feed">
          <SearchOutlined aria-hidden />
          {t('frame.tabs.findWork')}
        </Link>
      )}
      {buys && !supplies && (
        <Link to="/factories">
          <ShopOutlined aria-hidden />
          {t('frame.tabs.findFactory')}
        </Link>
      )}
      {sampler && (
        <Link to="/centre">
          <ScissorOutlined aria-hidden />
          {t('frame.rail.centre')}
        </Link>
      )}
      {moves && (
        <Link to={logisticsHome(me)} {...markedIn(path)}>
          <TruckOutlined aria-hidden />
          {t('frame.rail.logistics')}
        </Link>
      )}
      {reviews && (
        <Link to="/review">
          <AuditOutlined aria-hidden />
          {t('frame.rail.review')}
        </Link>
      )}
      <Link to="/notifications">
        <BellOutlined aria-hidden />
        {t('frame.tabs.notices')}
        <UnreadBadge />
      </Link>
      {!reviews && !sampler && !moves && (
        <Link to={buys ? '/orders' : '/bids'}>
          <FileTextOutlined aria-hidden />
          {t('frame.tabs.orders')}
        </Link>
      )}
      <Link to="/me">
        <UserOutlined aria-hidden />
        {t('frame.tabs.me')}
      </Link>
    </nav>
  );
}
