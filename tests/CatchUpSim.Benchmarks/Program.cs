using BenchmarkDotNet.Running;
using CatchUpSim.Benchmarks;

// Run with: dotnet run -c Release --project tests/CatchUpSim.Benchmarks -- --filter '*' --job short
BenchmarkSwitcher.FromTypes([typeof(RunBenchmarks), typeof(StudyBenchmarks), typeof(BareMarketBenchmarks)]).Run(args);
