import { useLayoutEffect, useMemo, type JSX } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { queryClient } from './api.js';
import { CALM, useMedia, useObservable, usePhone, usePrefersDark } from './device/observable.js';
import { router } from './routes/router.js';
import { preferences } from './session/preferences.js';
import { antdTheme } from './theme/antd-theme.js';
import { paint } from './theme/palette.js';

/** The providers, and the look the person chose. */
export function App(): JSX.Element {
  const { scheme: choice, largeType } = useObservable(preferences);
  const prefersDark = usePrefersDark();
  const phone = usePhone();
  const calm = useMedia(CALM);
  const scheme = choice === 'system' ? (prefersDark ? 'dark' : 'light') : choice;
  const theme = useMemo(
    () => antdTheme({ scheme, largeType, phone, calm }),
    [scheme, largeType, phone, calm],
  );
  useLayoutEffect(() => paint(document.documentElement, scheme, largeType), [scheme, largeType]);
  return (
    <ConfigProvider theme={theme} form={{ requiredMark: 'optional', scrollToFirstError: { focus: true } }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
