Console.WriteLine("hej");
