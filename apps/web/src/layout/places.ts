import type { ComponentType } from 'react';
import {
  ApiOutlined,
  AuditOutlined,
  BellOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  HomeOutlined,
  LockOutlined,
  SearchOutlined,
  ShopOutlined,
  TeamOutlined,
  TruckOutlined,
  ScissorOutlined,
  SkinOutlined,
  ToolOutlined,
  DatabaseOutlined,
} from '@ant-design/icons';
import type { MeView } from '@tianfu/sdk';
import { can } from '../session/permissions.js';
import { logisticsHome, purposesOf, worksAtCentre } from '../session/purposes.js';

/** A place of the rail; `key` names its text under `frame.rail`. */
export interface Place {
  readonly key:
    | 'home'
    | 'feed'
    | 'factories'
    | 'orders'
    | 'bids'
    | 'contracts'
    | 'samples'
    | 'centre'
    | 'logistics'
    | 'notices'
    | 'capability'
    | 'members'
    | 'keys'
    | 'review'
    | 'platform';
  readonly to:
    | '/'
    | '/feed'
    | '/factories'
    | '/orders'
    | '/bids'
    | '/contracts'
    | '/samples'
    | '/centre'
    | '/consignments'
    | '/dispatch'
    | '/drives'
    | '/notifications'
    | '/capability'
    | '/members'
    | '/api-keys'
    | '/review'
    | '/platform';
  readonly icon: ComponentType;
}

export interface PlaceSection {
  readonly key: 'top' | 'trade' | 'enterprise' | 'operations';
  readonly places: readonly Place[];
}

/** Where this person goes, by role. */
export function placesFor(me: MeView): readonly PlaceSection[] {
  const { buys, supplies, carries } = purposesOf(me);
  const member = me.activeEnterpriseId !== undefined;
  const only = (shown: boolean, place: Place): readonly Place[] => (shown ? [place] : []);
  const sections: PlaceSection[] = [
    {
      key: 'top',
      places: [
        { key: 'home', to: '/', icon: HomeOutlined },
        { key: 'notices', to: '/notifications', icon: BellOutlined },
      ],
    },
    {
      key: 'trade',
      places: [
        ...only(supplies, { key: 'feed', to: '/feed', icon: SearchOutlined }),
        ...only(buys, { key: 'factories', to: '/factories', icon: ShopOutlined }),
        ...only(buys, { key: 'orders', to: '/orders', icon: FileTextOutlined }),
        ...only(supplies, { key: 'bids', to: '/bids', icon: LockOutlined }),
        ...only(member, { key: 'contracts', to: '/contracts', icon: FileDoneOutlined }),
        ...only(can(me, 'samples.book'), { key: 'samples', to: '/samples', icon: SkinOutlined }),
        ...only(member, { key: 'logistics', to: logisticsHome(me), icon: TruckOutlined }),
      ],
    },
    {
      key: 'enterprise',
      places: [
        ...only(supplies || carries, { key: 'capability', to: '/capability', icon: ToolOutlined }),
        ...only(member, { key: 'members', to: '/members', icon: TeamOutlined }),
        ...only(can(me, 'api-keys.manage'), { key: 'keys', to: '/api-keys', icon: ApiOutlined }),
      ],
    },
    {
      key: 'operations',
      places: [
        ...only(worksAtCentre(me), { key: 'centre', to: '/centre', icon: ScissorOutlined }),
        ...only(can(me, 'certification.review'), { key: 'review', to: '/review', icon: AuditOutlined }),
        ...only(can(me, 'platform.observe'), { key: 'platform', to: '/platform', icon: DatabaseOutlined }),
      ],
    },
  ];
  return sections.filter(({ places }) => places.length > 0);
}

/** The pages of logistics lie beside each other, not below one that the link leads to. */
const LOGISTICS = /^\/(consignments|rates|quotes|dispatch|troubles|tenders|fleet|warehouses|drives)(\/|$)/;

/** Marks the link to logistics on any of its pages; on the page itself the link does so alone. */
export const markedIn = (
  path: string,
): { readonly 'data-status'?: 'active'; readonly 'aria-current'?: true } =>
  LOGISTICS.test(path) ? { 'data-status': 'active', 'aria-current': true } : {};
