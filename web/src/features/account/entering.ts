import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useLocation } from 'wouter';

import { useTakeSession } from '../../api/session.js';
import type { SessionView } from '../../api/types.js';
import { setLocale } from '../../lib/i18n/index.js';

/** Runs an act that signs somebody in, takes the session and the account's language, and goes on. */
export function useEntering<B>(
  act: (input: B) => Promise<SessionView>,
  to: string,
): UseMutationResult<SessionView, Error, B> {
  const take = useTakeSession();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: act,
    onSuccess: (session) => {
      take(session);
      if (session.account !== null) setLocale(session.account.locale);
      navigate(to, { replace: true });
    },
  });
}
