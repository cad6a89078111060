import { PasswordInput } from '@mantine/core';
import type { ChangeEvent, ReactNode } from 'react';

import { useT } from './messages.js';

interface PasswordFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A password that can be shown; a new one says its rule before it is broken. */
export function PasswordField(props: PasswordFieldProps): ReactNode {
  const t = useT();
  return (
    <PasswordInput
      {...props}
      {...(props.autoComplete === 'new-password' ? { description: t('password.rule') } : {})}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
    />
  );
}
