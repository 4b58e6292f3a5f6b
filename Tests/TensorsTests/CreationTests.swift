import Tensors
import Testing

@Suite("Creating tensors")
struct CreationTests {
  @Test("nested literals of any depth")
  func literals() {
    #expect(Tensor(3).shape == [])
    #expect(Tensor([3, 4]).shape == [2])
    #expect(Tensor([[3, 4], [1, 2]]).shape == [2, 2])
    #expect(Tensor([[[[1.5, 2]]]]).shape == [1, 1, 1, 2])
    #expect(Tensor([[1, 2.5], [-3, 4]]).values == [1, 2.5, -3, 4])
    #expect(Tensor([[Float]]()).shape == [0])
    #expect(Tensor([[Int](), []]).shape == [2, 0])
  }

  @Test("ranges")
  func ranges() {
    #expect(Tensor(1...9).values == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(Tensor(0..<3).shape == [3])
  }

  @Test("values and a shape")
  func values() {
    let tensor = Tensor([1, 2, 3, 4, 5, 6], shape: [3, 2])
    #expect(tensor[2, 1] == 6)
    #expect(tensor.count == 6)
  }

  @Test("a closure writes the elements")
  func filling() {
    let tensor = Tensor(shape: [2, 2]) { elements in
      for index in elements.indices { elements[index] = Float(index) }
    }
    #expect(tensor.values == [0, 1, 2, 3])
  }

  @Test("filled tensors")
  func filled() {
    #expect(Tensor.zeros([2, 2]).values == [0, 0, 0, 0])
    #expect(Tensor.ones([3]).values == [1, 1, 1])
    #expect(Tensor.full([2], 7).values == [7, 7])
    #expect(Tensor.scalar(2.5).item() == 2.5)
    #expect(Tensor.zeros([100_000]).values.allSatisfy { $0 == 0 })
  }

  @Test("closeness is elementwise, and NaN is never close")
  func closeness() {
    let tensor = Tensor([1, 2])
    #expect(isClose(tensor, Tensor([1, 2.00001])))
    #expect(!isClose(tensor, Tensor([1, 2.1])))
    #expect(isClose(tensor, Tensor([1, 2.1]), absoluteTolerance: 0.11))
    #expect(!isClose(tensor, Tensor([[1, 2]])))
    #expect(!isClose(Tensor([Float.nan]), Tensor([Float.nan])))
    #expect(!isClose(Tensor([Float.nan]), Tensor([1]), absoluteTolerance: .infinity))
    #expect(isClose(Tensor([Float.infinity]), Tensor([Float.infinity])))
    #expect(!isClose(Tensor([Float.infinity]), Tensor([-Float.infinity])))
    #expect(!isClose(Tensor([1]), Tensor([Float.infinity])))
  }

  @Test("the same seed gives the same numbers, another seed others")
  func seeds() {
    let first = Tensor.randn([100], generator: Generator(seed: 1)).values
    #expect(first == Tensor.randn([100], generator: Generator(seed: 1)).values)
    #expect(first != Tensor.randn([100], generator: Generator(seed: 2)).values)
    let generator = Generator(seed: 1)
    _ = generator.next()
    generator.reseed(1)
    #expect(Tensor.randn([100], generator: generator).values == first)
  }

  @Test("the generator is xoshiro256**, seeded by splitmix64")
  func knownNumbers() {
    // From the authors' C code with seed 0.
    let generator = Generator(seed: 0)
    let numbers = (0..<4).map { _ in generator.next() }
    #expect(
      numbers == [
        0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0, 0x6AA5_94F1_262D_2D2C,
      ])
  }

  @Test("normal numbers have mean 0 and deviation 1, uniform ones stay in their range")
  func distributions() {
    let normal = Tensor.randn([100_001], generator: Generator(seed: 3))
    #expect(normal.mean().item().magnitude < 0.02)
    #expect((pow(normal, 2).mean().item() - 1).magnitude < 0.02)
    let uniform = Tensor.uniform([100_000], in: -2..<3, generator: Generator(seed: 3))
    #expect(uniform.min().item() >= -2 && uniform.max().item() < 3)
    #expect((uniform.mean().item() - 0.5).magnitude < 0.02)
  }
}
