-- What was added to a case for a run goes with the case.
grant update (subject) on runs to platform_app;
