import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';

import { useSession } from '../api/session.js';
import { ProblemAlert } from '../ui/feedback/problem-alert.js';
import classes from '../ui/page.module.css';
import { patiently } from '../ui/patiently.js';
import { PageSkeleton } from '../ui/skeleton.js';
import { ErrorBoundary } from './error-boundary.js';
import { Frame } from './frame/frame.js';
import { Gate } from './frame/gate.js';
import { NotFound } from './not-found.js';

// Every feature is its own part of the program, fetched when somebody goes there.
const Home = lazy(() => patiently(() => import('./home/home.js')));
const Account = lazy(() => patiently(() => import('../features/account/routes.js')));
const MyAccount = lazy(() => patiently(() => import('../features/account/my-account.js')));
const Enter = lazy(() => patiently(() => import('../features/enter/routes.js')));
const Unit = lazy(() => patiently(() => import('../features/unit/routes.js')));
const Judge = lazy(() => patiently(() => import('../features/judge/routes.js')));
const Organise = lazy(() => patiently(() => import('../features/organise/routes.js')));

/** Pages for people who are not signed in. */
const gatePath = /^\/(dang-nhap|dang-ky|xac-nhan|quen-mat-khau|dat-lai|loi-moi|khoi-tao)(\/.*)?$/u;
/** The blind side: judges' desk, their conflicts, and the rounds for the panel head. */
const judgePath = /^\/(ban-cham(\/.*)?|cuoc-thi\/[^/]+\/(cham|vong|xung-dot)(\/.*)?)$/u;
/** A unit's own works and lists, for its coordinator. */
const unitPath = /^\/cuoc-thi\/[^/]+\/don-vi(\/.*)?$/u;
/** Everything else of a contest, and the mails. */
const organisePath = /^\/(cuoc-thi(\/.*)?|thu(\/.*)?)$/u;
const enterPath = /^\/bai-du-thi(\/.*)?$/u;

function SignedInPages(): ReactNode {
  return (
    <Switch>
      <Route path="/">
        <Home />
      </Route>
      <Route path="/tai-khoan">
        <MyAccount />
      </Route>
      <Route path={enterPath}>
        <Enter />
      </Route>
      <Route path={judgePath}>
        <Judge />
      </Route>
      <Route path={unitPath}>
        <Unit />
      </Route>
      <Route path={organisePath}>
        <Organise />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function SignedIn(): ReactNode {
  const session = useSession();
  const [location] = useLocation();
  const search = useSearch();
  if (session.data === undefined) {
    if (!session.isError) return <PageSkeleton />;
    return (
      <div className={classes['page']}>
        <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  }
  const { account } = session.data;
  if (account === null) {
    const back = search === '' ? location : `${location}?${search}`;
    return (
      <Redirect to={back === '/' ? '/dang-nhap' : `/dang-nhap?tro-lai=${encodeURIComponent(back)}`} replace />
    );
  }
  return (
    <Frame session={session.data} account={account}>
      <ErrorBoundary resetKey={location}>
        <Suspense fallback={<PageSkeleton />}>
          <SignedInPages />
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

/** Who sees which part of the application at which address. */
export function Routes(): ReactNode {
  const [location] = useLocation();
  return (
    <Switch>
      <Route path={gatePath}>
        <Gate>
          <ErrorBoundary resetKey={location}>
            <Suspense fallback={<PageSkeleton shape="form" />}>
              <Account />
            </Suspense>
          </ErrorBoundary>
        </Gate>
      </Route>
      <Route>
        <SignedIn />
      </Route>
    </Switch>
  );
}
