using CatchUpSim.Mutation;

// Runs the mutants of one report of Stryker against the tests of the model in a few long-lived processes (see
// docs/validation.md, "Whether tests notice a wrong line"). Stryker itself starts one process for every mutant, and compiling the
// mutated model anew costs it ten seconds each time, a day for the whole model.
//
//   CatchUpSim.Mutation REPORT.json RESULTS.tsv [workers]   all mutants that RESULTS.tsv does not tell of yet; then fills the report
//   CatchUpSim.Mutation --coverage COVERAGE.tsv             which mutants each test reaches (used by the above)
//   CatchUpSim.Mutation --worker COVERAGE.tsv               answers mutants given on standard input (used by the above)
//   CatchUpSim.Mutation --alone MUTANT                      one mutant that is read once in a process only (used by the above)
return args switch
{
    ["--coverage", var coverage] => Worker.Measure(coverage),
    ["--worker", var coverage] => Worker.Answer(coverage),
    ["--alone", var mutant] => Worker.AnswerAlone(Numbers.Of(mutant)),
    [var report, var results] => Coordinator.Run(report, results, Environment.ProcessorCount),
    [var report, var results, var workers] => Coordinator.Run(report, results, Numbers.Of(workers)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("CatchUpSim.Mutation REPORT.json RESULTS.tsv [workers]; .ci/mutation calls it");
    return 2;
}
