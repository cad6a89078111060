import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { PlainButton } from '../../../ui/buttons.js';
import { type AuthorFields, emptyAuthor } from '../entry/entry-fields.js';
import { useT } from '../messages.js';
import { AuthorForm } from './author-form.js';
import { Step, type StepProps } from './step.js';

/** Step 3: the authors in their order. */
export function AuthorsStep({ entry, contest, fields, errors, category, change }: StepProps): ReactNode {
  const t = useT();
  const most = category?.maxAuthors ?? 20;
  const authors = fields.authors.length === 0 ? [emptyAuthor] : fields.authors;
  const put = (index: number, author: AuthorFields): void => {
    change({ authors: authors.map((item, at) => (at === index ? author : item)) });
  };
  const remove = (index: number): void => {
    change({ authors: authors.filter((_, at) => at !== index) });
  };
  const moveUp = (index: number): void => {
    const moved = authors[index];
    if (moved === undefined) return;
    change({ authors: authors.filter((_, at) => at !== index).toSpliced(index - 1, 0, moved) });
  };
  return (
    <Step
      step="authors"
      entry={entry}
      intro={t(entry.sentByUnit === null ? 'authors.intro' : 'authors.intro.unit')}
    >
      {category === undefined ? null : <p className="ck-small">{t('authors.limit', { count: most })}</p>}
      {authors.map((author, index) => (
        <AuthorForm
          // Authors have no identity of their own before they are saved: their place is it.
          key={index}
          index={index}
          author={author}
          units={contest.units}
          represents={index === 0 && authors.length > 1}
          contactNeeded={index === 0 && entry.sentByUnit === null}
          errors={errors}
          onChange={(next) => {
            put(index, next);
          }}
          {...(authors.length > 1
            ? {
                onRemove: () => {
                  remove(index);
                },
              }
            : {})}
          {...(index > 0
            ? {
                onMoveUp: () => {
                  moveUp(index);
                },
              }
            : {})}
        />
      ))}
      {authors.length < most ? (
        <div>
          <PlainButton
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              change({ authors: [...authors, emptyAuthor] });
            }}
          >
            {t('authors.add')}
          </PlainButton>
        </div>
      ) : null}
    </Step>
  );
}
