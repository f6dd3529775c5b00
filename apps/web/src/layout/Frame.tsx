import { lazy, Suspense, useEffect, useState, type JSX } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useTexts } from '../i18n/use-texts.js';
import { Brand } from '../components/Brand.js';
import { Pending } from '../components/Pending.js';
import { useObservable, usePhone } from '../device/observable.js';
import { signedOut } from '../session/signed-out.js';
import { LiveDot } from './LiveDot.js';
import { Rail } from './Rail.js';
import { TabBar } from './TabBar.js';
import { useMe } from './use-me.js';

const Palette = lazy(() =>
  import('../pages/palette/Palette.js').then((module) => ({ default: module.Palette })),
);

/** What stands around every page of a signed-in person. */
export function Frame(): JSX.Element {
  const { t } = useTexts();
  const me = useMe();
  const phone = usePhone();
  const [searching, setSearching] = useState(false);
  useLive(me.personId, me.activeEnterpriseId);
  useSignedOut();
  useSearchKey(() => setSearching(true));
  return (
    <div className="tf-frame">
      <a href="#main" className="tf-skip">
        {t('frame.skip')}
      </a>
      {phone ? (
        <header className="tf-topbar">
          <Brand />
          <span className="tf-row">
            <LiveDot />
            <button type="button" aria-label={t('frame.openSearch')} onClick={() => setSearching(true)}>
              <SearchOutlined aria-hidden />
            </button>
          </span>
        </header>
      ) : (
        <Rail me={me} onSearch={() => setSearching(true)} />
      )}
      <main className="tf-main" id="main" tabIndex={-1}>
        <Suspense fallback={<Pending />}>
          <Outlet />
        </Suspense>
      </main>
      {phone && <TabBar me={me} />}
      {searching && (
        <Suspense>
          <Palette me={me} onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** One stream for each person and enterprise. */
function useLive(personId: string, enterpriseId: string | undefined): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    // The page stands before it listens.
    void import('../live/live.js').then(({ startLive }) => {
      if (!left) stop = startLive();
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [personId, enterpriseId]);
}

/** When the platform says the session has ended, lead to the sign-in page and back here afterwards. */
function useSignedOut(): void {
  const router = useRouter();
  const ended = useObservable(signedOut);
  useEffect(() => {
    if (ended) void router.navigate({ to: '/sign-in', search: { next: router.state.location.href } });
  }, [ended, router]);
}

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
}
