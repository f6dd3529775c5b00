import type { JSX, ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  /** State of the thing, a number, a lead. */
  readonly beside?: ReactNode;
  readonly lead?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
}

export function PageHeader({ title, beside, lead, action }: Props): JSX.Element {
  return (
    <header className="tf-page-header">
      <div className="tf-page-heading">
        <div className="tf-row">
          <h1>{title}</h1>
          {beside}
        </div>
        {lead !== undefined && <p className="tf-soft">{lead}</p>}
      </div>
      {action !== undefined && <div className="tf-page-action">{action}</div>}
    </header>
  );
}
