/**
 * `viewsSeenBy` as a condition on the row `w` of `saved_views`, for who is `me` and instructs for `funders` (null among
 * them: for all), both written as parameters.
 */
export function viewSeenSql(me: string, funders: string): string {
  return `(w.owner_id = ${me} OR w.reach = 'everyone'
    OR EXISTS (SELECT FROM unnest(${funders}) AS r(funder_id)
                WHERE w.reach = 'funder' AND (r.funder_id IS NULL OR r.funder_id = w.funder_id)))`;
}
