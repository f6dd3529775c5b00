import { useId, type JSX, type ReactNode } from 'react';
import { Button, type ButtonProps } from 'antd';

interface Props extends Omit<ButtonProps, 'disabled'> {
  /** Why it cannot be pressed right now; undefined when it can. */
  readonly reason?: string | undefined;
  readonly children: ReactNode;
}

/** A verb. When it cannot be done it stays where it is and says why, for eyes and for screen readers. */
export function ActionButton({ reason, children, ...button }: Props): JSX.Element {
  const id = useId();
  if (reason === undefined) return <Button {...button}>{children}</Button>;
  return (
    <span className="tf-refused">
      <Button {...button} disabled aria-describedby={id}>
        {children}
      </Button>
      <span id={id} className="tf-small tf-soft">
        {reason}
      </span>
    </span>
  );
}
