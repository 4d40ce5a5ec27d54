/** Who a tester is; kept sealed with the tester's own key. */
export interface Identity {
  readonly name: string;
  readonly email: string | null;
}
