import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The map of the site, by who uses it. */
export default [
  // Anyone
  index('rehearsal/routes/home.tsx'),
  route('credits', 'rehearsal/routes/credits.tsx'),
  route('accessibilite', 'rehearsal/routes/accessibility.tsx'),
  route('connexion', 'access/routes/sign-in.tsx'),
  route('deconnexion', 'access/routes/sign-out.ts'),
  route('invitation/:token', 'access/routes/invitation.tsx'),
  route('demo/entrer', 'rehearsal/routes/enter.ts'),
  route('demo/courrier', 'rehearsal/routes/outbox.tsx'),

  // Staff
  route('taches/:taskId', 'access/routes/task.tsx'),
  route('taches/:taskId/flux', 'access/routes/task-stream.ts'),
  route(':territory/equipe', 'access/routes/team.tsx'),
] satisfies RouteConfig;
