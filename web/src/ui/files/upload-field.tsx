import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';

import { ApiProblem } from '../../api/problem.js';
import { type Upload, uploadFile } from '../../api/upload.js';
import { formatBytes, useLocale } from '../../lib/i18n/index.js';
import { PlainButton, QuietButton } from '../buttons.js';
import { Notice } from '../feedback/notice.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { ProgressBar } from '../progress-bar.js';
import { useUiT } from '../messages.js';
import classes from './upload-field.module.css';

interface UploadFieldProps<T> {
  /** Where the file is sent to, as the form field `file`. */
  readonly url: string;
  readonly label: string;
  readonly maxBytes: number;
  /** Endings without the dot: `docx`, `pdf`. */
  readonly types: readonly string[];
  readonly onDone: (answer: T) => void;
  readonly disabled?: boolean;
  /** What the button says; "Chọn tệp" by default. */
  readonly buttonLabel?: string;
}

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'sending'; readonly file: File; readonly sent: number }
  | { readonly is: 'failed'; readonly file: File; readonly error: unknown };

const idle: State = { is: 'idle' };

function namesOf(types: readonly string[]): string {
  return types.map((type) => type.replace(/^\./u, '').toUpperCase()).join(', ');
}

/** Says what is wrong with a file before it is sent, or null. The server looks again. */
function useRefusal(maxBytes: number, types: readonly string[]): (file: File) => string | null {
  const t = useUiT();
  const locale = useLocale();
  return (file) => {
    const { name, size } = file;
    const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
    if (size === 0) return t('upload.empty', { name });
    if (types.length > 0 && !types.some((type) => type.replace(/^\./u, '').toLowerCase() === ending)) {
      return t('upload.wrong-type', { name, types: namesOf(types) });
    }
    if (size <= maxBytes) return null;
    return t('upload.too-large', {
      name,
      size: formatBytes(size, locale),
      limit: formatBytes(maxBytes, locale),
    });
  };
}

function Sending({
  state,
  onStop,
}: {
  readonly state: State & { is: 'sending' };
  readonly onStop: () => void;
}): ReactNode {
  const t = useUiT();
  const { file, sent } = state;
  const percent = Math.min(100, Math.floor((sent / Math.max(1, file.size)) * 100));
  const words =
    percent >= 100
      ? t('upload.checking', { name: file.name })
      : t('upload.sending', { name: file.name, percent });
  return (
    <div className={classes['sending']}>
      <span aria-live="polite">{words}</span>
      <ProgressBar value={percent} label={words} />
      <QuietButton onClick={onStop}>{t('upload.stop')}</QuietButton>
    </div>
  );
}

function useUpload<T>(props: UploadFieldProps<T>): {
  state: State;
  start: (file: File | undefined) => void;
  stop: () => void;
} {
  const [state, setState] = useState<State>(idle);
  const running = useRef<Upload<T> | null>(null);
  const refusal = useRefusal(props.maxBytes, props.types);
  const start = (file: File | undefined): void => {
    if (file === undefined || props.disabled === true) return;
    const why = refusal(file);
    if (why !== null) {
      setState({ is: 'refused', why });
      return;
    }
    setState({ is: 'sending', file, sent: 0 });
    const upload = uploadFile<T>(props.url, file, (sent) => {
      setState({ is: 'sending', file, sent });
    });
    running.current = upload;
    upload.done.then(
      (answer) => {
        setState(idle);
        props.onDone(answer);
      },
      (error: unknown) => {
        const stopped = error instanceof DOMException && error.name === 'AbortError';
        setState(stopped ? idle : { is: 'failed', file, error });
      },
    );
  };
  return { state, start, stop: () => running.current?.abort() };
}

/** Whether the same file may go through at another time: the server did not refuse the file itself. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status >= 500 || error.status === 429;
}

/** Takes one file by button or by dragging, shows how much has gone, and offers to try again. */
export function UploadField<T>(props: UploadFieldProps<T>): ReactNode {
  const t = useUiT();
  const locale = useLocale();
  const inputId = useId();
  const limitsId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { state, start, stop } = useUpload(props);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    start(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={`${classes['field'] ?? ''} ${over ? (classes['over'] ?? '') : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={onDrop}
    >
      <input
        ref={input}
        id={inputId}
        type="file"
        className="ck-hidden"
        tabIndex={-1}
        aria-label={props.label}
        accept={props.types.map((type) => `.${type.replace(/^\./u, '')}`).join(',')}
        onChange={(event) => {
          start(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {state.is === 'sending' ? (
        <Sending state={state} onStop={stop} />
      ) : (
        <div className={classes['invite']}>
          <IconUpload size={22} aria-hidden />
          <span className={classes['drop']}>{t('upload.drop')}</span>
          <PlainButton
            disabled={props.disabled === true}
            aria-describedby={limitsId}
            onClick={() => input.current?.click()}
          >
            {props.buttonLabel ?? t('upload.choose')}
          </PlainButton>
        </div>
      )}
      <p id={limitsId} className="ck-soft ck-small">
        {t('upload.limits', { types: namesOf(props.types), size: formatBytes(props.maxBytes, locale) })}
      </p>
      {state.is === 'refused' ? (
        <Notice tone="red" role="alert">
          <p>{state.why}</p>
        </Notice>
      ) : null}
      {state.is === 'failed' ? (
        <ProblemAlert
          error={state.error}
          {...(mayPass(state.error)
            ? {
                onRetry: () => {
                  start(state.file);
                },
              }
            : {})}
        />
      ) : null}
    </div>
  );
}
