import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';

import { EntryPage } from './entry/entry-page.js';
import { EntryList } from './list/entry-list.js';

/** The pages of entrants. */
export default function EnterRoutes(): ReactNode {
  return (
    <Switch>
      <Route path="/bai-du-thi">
        <EntryList />
      </Route>
      <Route path="/bai-du-thi/:entryId">
        {({ entryId }) => <EntryPage key={entryId} entryId={entryId} />}
      </Route>
      <Route>
        <Redirect to="/bai-du-thi" replace />
      </Route>
    </Switch>
  );
}
