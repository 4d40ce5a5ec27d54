import { createContext, useContext } from 'react';

/** The content-security-policy nonce of this response; empty in the browser. */
export const NonceContext = createContext('');

export const useNonce = (): string => useContext(NonceContext);
