import type { JSX, ReactNode } from 'react';
import { Motif, type MotifName } from './Motif.js';

interface Props {
  readonly motif: MotifName;
  readonly title: string;
  readonly body?: string;
  /** The next sensible thing to do. */
  readonly children?: ReactNode;
}

/** Why there is nothing, kindly, and what to do next. */
export function EmptyState({ motif, title, body, children }: Props): JSX.Element {
  return (
    <div className="tf-empty">
      <Motif name={motif} />
      <p className="tf-empty-title">{title}</p>
      {body !== undefined && <p className="tf-soft">{body}</p>}
      {children !== undefined && <div className="tf-row tf-centred">{children}</div>}
    </div>
  );
}
