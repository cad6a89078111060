import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';

import { Invitation } from './invitation.js';
import { Confirm, Forgot, Reset } from './links.js';
import { Register } from './register.js';
import { Setup } from './setup.js';
import { SignIn } from './sign-in.js';

/** The pages of people who are not signed in. */
export default function AccountRoutes(): ReactNode {
  return (
    <Switch>
      <Route path="/dang-nhap">
        <SignIn />
      </Route>
      <Route path="/dang-ky">
        <Register />
      </Route>
      <Route path="/xac-nhan/:token">{({ token }) => <Confirm token={token} />}</Route>
      <Route path="/quen-mat-khau">
        <Forgot />
      </Route>
      <Route path="/dat-lai/:token">{({ token }) => <Reset token={token} />}</Route>
      <Route path="/loi-moi/:token">{({ token }) => <Invitation key={token} token={token} />}</Route>
      <Route path="/khoi-tao">
        <Setup />
      </Route>
      <Route>
        <Redirect to="/dang-nhap" replace />
      </Route>
    </Switch>
  );
}
