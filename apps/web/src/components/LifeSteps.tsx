import type { JSX, ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly steps: readonly { readonly key: string; readonly name: string }[];
  /** The step it is at; beyond the last one when everything is done. */
  readonly at: number;
  /** It ended before its time: failed, cancelled. */
  readonly ended?: boolean;
  /** Who holds it, and until when. */
  readonly children: ReactNode;
}

/** The line of a life: what is past, where it is, what is ahead. The same shape for orders, bookings, shipments. */
export function LifeSteps({ label, steps, at, ended = false, children }: Props): JSX.Element {
  return (
    <section className="tf-life" aria-label={label}>
      <ol className={ended ? 'tf-life-line tf-life-ended' : 'tf-life-line'}>
        {steps.map(({ key, name }, index) => {
          const place = index < at ? 'past' : index === at ? 'now' : 'ahead';
          return (
            <li key={key} className={`tf-life-${place}`} aria-current={place === 'now' ? 'step' : undefined}>
              <span className="tf-life-dot" aria-hidden="true" />
              <span>{name}</span>
            </li>
          );
        })}
      </ol>
      <p className="tf-life-holder">{children}</p>
    </section>
  );
}
