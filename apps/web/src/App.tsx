import { useLayoutEffect, useMemo, type JSX, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { useTexts } from './i18n/use-texts.js';
import { queryClient } from './api.js';
import { CALM, useMedia, useObservable, usePhone, usePrefersDark } from './device/observable.js';
import { router } from './routes/router.js';
import { preferences } from './session/preferences.js';
import { antdTheme } from './theme/antd-theme.js';
import { paint } from './theme/palette.js';

/** Most fields are needed: the few that are not say so. */
const markOptional = (label: ReactNode, { required }: { required: boolean }): ReactNode =>
  required ? label : <OptionalLabel>{label}</OptionalLabel>;

function OptionalLabel({ children }: { children: ReactNode }): JSX.Element {
  const { t } = useTexts();
  return (
    <>
      {children}
      <span className="tf-optional"> {t('common.optional')}</span>
    </>
  );
}

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
    <ConfigProvider
      theme={theme}
      form={{ requiredMark: markOptional, scrollToFirstError: { focus: true } }}
      // A blank inside 登录 would make it another word to a screen reader.
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
