import type { JSX, ReactNode } from 'react';
import { Brand } from '../../components/Brand.js';
import { useWords } from '../../components/use-words.js';
import { prefer, LANGUAGES } from '../../session/preferences.js';

/** Around everything before the frame: cloth on one side, the form on the other. */
export function Door({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}): JSX.Element {
  const { t, language: current } = useWords();
  return (
    <div className="tf-door">
      <aside className="tf-door-cloth">
        <Brand />
        <h2>{t('frame.tagline')}</h2>
        <ul>
          <li>{t('account.promise.matched')}</li>
          <li>{t('account.promise.sealed')}</li>
          <li>{t('account.promise.traced')}</li>
        </ul>
      </aside>
      <main className="tf-door-room" id="main">
        <div className={wide ? 'tf-door-form tf-door-wide' : 'tf-door-form'}>
          <div className="tf-row tf-between">
            <h1>{title}</h1>
            <span className="tf-row">
              {LANGUAGES.filter((language) => language !== current).map((language) => (
                <button
                  key={language}
                  type="button"
                  className="tf-text-button"
                  lang={language === 'zh' ? 'zh-CN' : 'en'}
                  onClick={() => prefer({ language })}
                >
                  {t(`account.languages.${language}`)}
                </button>
              ))}
            </span>
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
