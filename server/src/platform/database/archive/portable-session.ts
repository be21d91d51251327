/** Session settings under which text written by one server is read alike by another. */
export const portableSession = {
  options:
    '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1 -c statement_timeout=0 -c search_path=public',
  client_encoding: 'UTF8',
} as const;
