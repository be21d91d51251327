-- Who is in a team, reports to somebody or holds a profile on a day: also facts with an end may hold. Owned by the people module.

drop index team_membership_team;
create index team_membership_team on team_membership (team_id, valid_from);
drop index reporting_line_manager;
create index reporting_line_manager on reporting_line (manager_id, valid_from);
drop index job_assignment_profile;
create index job_assignment_profile on job_assignment (job_profile_id, valid_from);
