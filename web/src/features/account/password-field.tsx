import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ChangeEvent, type ReactNode, useState } from 'react';

import { IconButton } from '../../ui/icon-button.js';
import { useT } from './messages.js';
import { TextField } from '../../ui/form/text-field.js';

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
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      {...(props.autoComplete === 'new-password' ? { description: t('password.rule') } : {})}
      rightSection={
        <IconButton
          icon={shown ? IconEyeOff : IconEye}
          label={t('password.show')}
          aria-pressed={shown}
          onClick={() => {
            setShown(!shown);
          }}
        />
      }
    />
  );
}
