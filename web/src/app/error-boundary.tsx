import { Component, type ReactNode } from 'react';

import { PlainButton } from '../ui/buttons.js';
import { Notice } from '../ui/feedback/notice.js';
import { useUiT } from '../ui/messages.js';
import classes from '../ui/page.module.css';

function Crash(): ReactNode {
  const t = useUiT();
  return (
    <div className={classes['page']}>
      <Notice
        tone="red"
        role="alert"
        title={t('problem.crash')}
        actions={
          <PlainButton
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('reload')}
          </PlainButton>
        }
      >
        <p>{t('problem.crash.what')}</p>
      </Notice>
    </div>
  );
}

interface BoundaryProps {
  /** A change of it gives the page another chance: the address. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Keeps the frame standing when a page fails, also when a part of the program could not be fetched. */
export class ErrorBoundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}
